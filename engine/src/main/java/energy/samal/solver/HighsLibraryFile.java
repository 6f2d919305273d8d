package energy.samal.solver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Finds the file of the HiGHS library: the one that the environment variable SAMAL_HIGHS names, or
 * else the one in the artifact {@code com.google.ortools:ortools-<platform>} on the class path,
 * unpacked once per user into a folder named after the artifact's version.
 *
 * <p>The library needs nothing else from the artifact: on Linux the C++ runtime (libstdc++), on
 * Windows the Visual C++ runtime, on macOS what comes with it.
 */
final class HighsLibraryFile {
  /** The variable that names a library of the user's own. */
  static final String VARIABLE = "SAMAL_HIGHS";

  private static final String PROPERTIES =
      "META-INF/maven/com.google.ortools/ortools-%s/pom.properties";

  private final Map<String, String> environment;
  private final String platform;
  private final List<Path> folders;

  /** What was found as this machine and user are, for neither changes while a program runs. */
  private static volatile Path foundHere;

  /**
   * The library for this machine and user.
   *
   * @throws SolverException when there is none, saying what to do
   */
  static Path findHere() {
    if (foundHere == null) {
      foundHere = here().find();
    }
    return foundHere;
  }

  private static HighsLibraryFile here() {
    return new HighsLibraryFile(
        System.getenv(),
        platform(System.getProperty("os.name"), System.getProperty("os.arch")),
        List.of(
            Path.of(System.getProperty("user.home"), ".cache", "samal"),
            Path.of(
                System.getProperty("java.io.tmpdir"), "samal-" + System.getProperty("user.name"))));
  }

  /**
   * @param environment where {@link #VARIABLE} is looked up
   * @param platform as the artifacts call it, such as linux-x86-64
   * @param folders where to unpack, the first one that can be written to
   */
  HighsLibraryFile(Map<String, String> environment, String platform, List<Path> folders) {
    this.environment = environment;
    this.platform = platform;
    this.folders = folders;
  }

  /**
   * @throws SolverException when there is none, saying what to do
   */
  Path find() {
    var named = environment.get(VARIABLE);
    if (named != null && !named.isBlank()) {
      var file = Path.of(named).toAbsolutePath();
      if (!Files.isRegularFile(file)) {
        throw new SolverException(
            "%s is %s but there is no such file. Let it name a HiGHS library, such as libhighs.so, or unset it."
                .formatted(VARIABLE, named));
      }
      return file;
    }
    return unpacked();
  }

  private Path unpacked() {
    var version = version();
    var name = fileName(platform);
    if (version.isEmpty() || name.isEmpty()) {
      throw new SolverException(
          ("There is no HiGHS library for this machine (%s) on the class path. Add the artifact"
               + " com.google.ortools:ortools-%s, or let the environment variable %s name a HiGHS"
               + " library (version 1.12 or later).")
              .formatted(platform, platform, VARIABLE));
    }
    var problems = new ArrayList<String>();
    for (var folder : folders) {
      try {
        return unpack(folder.resolve("ortools-" + platform + "-" + version.get()), name.get());
      } catch (IOException e) {
        problems.add(folder + " (" + e + ")");
      }
    }
    throw new SolverException(
        ("The HiGHS library could not be unpacked to any of %s. Make one of them writable, or let"
                + " the environment variable %s name a HiGHS library.")
            .formatted(String.join(", ", problems), VARIABLE));
  }

  /** Unpacks under another name first, so that no process ever sees half a library. */
  private Path unpack(Path folder, String name) throws IOException {
    var file = folder.resolve(name);
    try (var in = resource("ortools-" + platform + "/" + name)) {
      byte[] content = in.readAllBytes();
      if (holds(file, content)) {
        return file;
      }
      Files.createDirectories(folder);
      var part = Files.createTempFile(folder, name, ".part");
      try {
        Files.write(part, content);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        // Windows lets nobody replace a library in use: then another process was here before us.
        if (!holds(file, content)) {
          throw e;
        }
      } finally {
        Files.deleteIfExists(part);
      }
      return file;
    }
  }

  private static boolean holds(Path file, byte[] content) throws IOException {
    return Files.isRegularFile(file)
        && Files.size(file) == content.length
        && Arrays.equals(Files.readAllBytes(file), content);
  }

  /** The loader, and not the class, for the artifact is no part of our module. */
  private static ClassLoader loader() {
    return HighsLibraryFile.class.getClassLoader();
  }

  private InputStream resource(String name) throws IOException {
    var in = loader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the artifact ortools-" + platform + " holds no " + name);
    }
    return in;
  }

  /** The version of the artifact on the class path, if there is one. */
  private Optional<String> version() {
    try (var in = loader().getResourceAsStream(PROPERTIES.formatted(platform))) {
      if (in == null) {
        return Optional.empty();
      }
      var properties = new Properties();
      properties.load(in);
      return Optional.ofNullable(properties.getProperty("version"));
    } catch (IOException e) {
      throw new SolverException("The artifact ortools-" + platform + " cannot be read", e);
    }
  }

  /** As the artifacts call an operating system and a processor. */
  static String platform(String system, String processor) {
    var name = system.toLowerCase(Locale.ROOT);
    var family = name.startsWith("windows") ? "win32" : name.startsWith("mac") ? "darwin" : name;
    return family + "-" + (processor.matches("amd64|x86_64") ? "x86-64" : processor);
  }

  private static Optional<String> fileName(String platform) {
    return switch (platform.substring(0, platform.indexOf('-'))) {
      case "linux" -> Optional.of("libhighs.so.1");
      case "darwin" -> Optional.of("libhighs.1.dylib");
      case "win32" -> Optional.of("highs.dll");
      default -> Optional.empty();
    };
  }
}
