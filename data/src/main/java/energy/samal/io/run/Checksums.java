package energy.samal.io.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * SHA-256 of every file of a run, in {@code certificate/checksums.json}: also tells a change of
 * what cannot be computed again, such as the seconds it took.
 */
public final class Checksums {
  private static final String FILE = "checksums.json";

  private Checksums() {}

  /** A digest as files name it, ready to be fed. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The digest in hexadecimal digits. */
  public static String text(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Writes the checksums of everything that is in the folder now. */
  public static void write(RunFolder folder) {
    folder.write(
        RunFolder.CERTIFICATE + "/" + FILE, SummaryFile.text(new Manifest(of(folder.path()))));
  }

  /** What changed since the checksums were written, in words; empty when nothing did. */
  public static List<String> changes(Path run) {
    var stored = read(run);
    var present = of(run);
    var changes = new ArrayList<String>();
    stored.forEach(
        (file, checksum) -> {
          if (!present.containsKey(file)) {
            changes.add(file + " is missing");
          } else if (!present.get(file).equals(checksum)) {
            changes.add(file + " was changed after the run");
          }
        });
    present.keySet().stream()
        .filter(file -> !stored.containsKey(file))
        .forEach(file -> changes.add(file + " was added after the run"));
    return changes;
  }

  /** The checksums written with a run, by file. */
  public static Map<String, String> read(Path run) {
    var file = run.resolve(RunFolder.CERTIFICATE).resolve(FILE);
    return SummaryFile.read(file, Manifest.class).sha256();
  }

  /** The file: SHA-256 by name, relative to the run folder, with slashes. */
  record Manifest(Map<String, String> sha256) {
    Manifest {
      sha256 = new TreeMap<>(sha256);
    }
  }

  private static Map<String, String> of(Path folder) {
    var checksums = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = folder.relativize(file).toString().replace('\\', '/');
        if (counts(name)) {
          checksums.put(name, of(file, sha256()));
        }
      }
    } catch (IOException e) {
      throw RunFolderException.reading(folder, e);
    }
    return checksums;
  }

  /** Not itself, not the marker, and not the log, which is still being written. */
  private static boolean counts(String name) {
    return !name.equals(RunFolder.CERTIFICATE + "/" + FILE)
        && !name.equals(RunFolder.MARKER)
        && !name.equals(RunFolder.LOG);
  }

  private static String of(Path file, MessageDigest digest) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return text(digest);
  }
}
