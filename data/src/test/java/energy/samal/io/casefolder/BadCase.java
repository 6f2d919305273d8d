package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** A copy of the case that has everything, to be spoilt in one place and read. */
final class BadCase {
  static final Path GOOD = Path.of("src/test/resources/cases/everything");

  private final Path folder;

  private BadCase(Path folder) {
    this.folder = folder;
  }

  static BadCase in(Path temporary) throws IOException {
    var folder = temporary.resolve("everything");
    Files.createDirectories(folder.resolve("hourly"));
    try (var files = Files.walk(GOOD)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(GOOD.relativize(file).toString()));
      }
    }
    Files.delete(folder.resolve("datapackage.json"));
    return new BadCase(folder);
  }

  Path folder() {
    return folder;
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  /** Replaces a text that must stand in the file exactly once. */
  BadCase change(String file, String from, String to) throws IOException {
    var text = Files.readString(file(file));
    assertThat(text.split(Pattern.quote(from), -1)).as(from).hasSize(2);
    return write(file, text.replace(from, to));
  }

  BadCase append(String file, String line) throws IOException {
    return write(file, Files.readString(file(file)) + line + "\n");
  }

  BadCase write(String file, String text) throws IOException {
    return write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  BadCase write(String file, byte[] bytes) throws IOException {
    Files.write(file(file), bytes);
    return this;
  }

  /** Takes a file of the good case that the copy does not have. */
  BadCase copy(String file) throws IOException {
    Files.copy(GOOD.resolve(file), file(file));
    return this;
  }

  BadCase delete(String file) throws IOException {
    Files.delete(file(file));
    return this;
  }

  List<Problem> problems() {
    var thrown =
        catchThrowableOfType(InvalidScenarioException.class, () -> CaseFolder.read(folder));
    assertThat(thrown).as("a bad case").isNotNull();
    return thrown.problems();
  }

  /** The messages, as a person reads them. */
  List<String> messages() {
    return problems().stream().map(Problem::toString).toList();
  }

  /** The one message, as a person reads it. */
  String message() {
    assertThat(messages()).hasSize(1);
    return messages().getFirst();
  }
}
