package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Commands run in this process, and cases to run them on. */
final class Samals {
  /** A case of 24 hours in which every table has a row. */
  static final Path EVERYTHING = Path.of("../data/src/test/resources/cases/everything");

  private Samals() {}

  record Ended(int code, String out, String err) {}

  static Ended samal(Object... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var words = new String[arguments.length];
    for (int k = 0; k < words.length; k++) {
      words[k] = String.valueOf(arguments[k]);
    }
    int code;
    try (var outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
        var errStream = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      code = Samal.run(outStream, errStream, words);
    }
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A command that must do. */
  static void done(Object... arguments) {
    var ended = samal(arguments);
    assertThat(ended.code()).as(ended.err()).isZero();
  }

  /** The cost that a run tells. */
  static double objective(Path run) throws IOException {
    var summary = Files.readString(run.resolve("summary.json"));
    return JsonMapper.builder().build().readTree(summary).path("objective").asDouble();
  }

  /** Writes a CSV table of these lines. */
  static void table(Path folder, String name, String... lines) throws IOException {
    Files.writeString(folder.resolve(name + ".csv"), String.join("\n", lines) + "\n");
  }

  /** A copy of a folder, to be changed. */
  static Path copy(Path from, Path to) {
    try (var files = Files.walk(from)) {
      for (var file : files.toList()) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Changes the one place in a text file where {@code from} stands. */
  static void change(Path file, String from, String to) throws IOException {
    var text = Files.readString(file);
    if (text.indexOf(from) < 0 || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new IllegalArgumentException("'%s' is not just once in %s".formatted(from, file));
    }
    Files.writeString(file, text.replace(from, to));
  }
}
