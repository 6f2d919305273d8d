package energy.samal.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Spoils a file or a folder of files at random, each kind in its own ways. */
final class Spoiler {
  private final Random random;
  private final SpoiltText text;
  private final SpoiltBytes bytes;

  Spoiler(Random random) {
    this.random = random;
    this.text = new SpoiltText(random);
    this.bytes = new SpoiltBytes(random);
  }

  /**
   * A spoilt copy.
   *
   * @return what was spoilt
   */
  String spoilt(Path source, Path copy) throws IOException {
    Trees.copy(source, copy);
    if (Files.isRegularFile(copy)) {
      file(copy);
      return copy.getFileName().toString();
    }
    List<Path> files;
    try (var all = Files.walk(copy)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    var names = new ArrayList<String>();
    for (int k = random.nextInt(4) == 0 ? 2 : 1; k > 0; k--) {
      var file = files.get(random.nextInt(files.size()));
      names.add(copy.relativize(file).toString());
      if (!Files.isRegularFile(file)) {
        continue;
      }
      switch (random.nextInt(24)) {
        case 0 -> Files.delete(file);
        case 1 -> Files.move(file, file.resolveSibling("x" + file.getFileName()));
        case 2 -> Files.write(file, new byte[0]);
        case 3 -> {
          var other = files.get(random.nextInt(files.size()));
          Files.write(file, Files.isRegularFile(other) ? Files.readAllBytes(other) : new byte[0]);
        }
        case 4 -> {
          Files.delete(file);
          Files.createDirectory(file);
        }
        default -> file(file);
      }
    }
    return String.join(", ", names);
  }

  private void file(Path file) throws IOException {
    var name = file.getFileName().toString();
    var whole = Files.readAllBytes(file);
    var spoilt =
        name.endsWith(".nc")
            ? bytes.spoilt(whole)
            : name.endsWith(".xlsx")
                ? random.nextInt(5) == 0 ? bytes.spoilt(whole) : book(file)
                : text.spoilt(whole);
    Files.write(file, spoilt);
  }

  /** A workbook with a part spoilt or missing. */
  private byte[] book(Path book) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (var zip = new ZipFile(book.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    var names = List.copyOf(parts.keySet());
    var name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(16)) {
      case 0 -> parts.remove(name);
      case 1 -> parts.put(name, parts.get(names.get(random.nextInt(names.size()))));
      default -> parts.put(name, text.spoilt(parts.get(name)));
    }
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    }
    return out.toByteArray();
  }
}
