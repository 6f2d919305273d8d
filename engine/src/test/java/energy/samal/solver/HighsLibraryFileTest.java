package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the library comes from, and what is said when it cannot be had. */
final class HighsLibraryFileTest {
  private static final String HERE =
      HighsLibraryFile.platform(System.getProperty("os.name"), System.getProperty("os.arch"));

  @TempDir Path folder;

  HighsLibraryFileTest() {}

  private HighsLibraryFile unpackingTo(Path... folders) {
    return new HighsLibraryFile(Map.of(), HERE, List.of(folders));
  }

  @Test
  void platformsAreCalledAsTheArtifactsAre() {
    assertThat(HighsLibraryFile.platform("Linux", "amd64")).isEqualTo("linux-x86-64");
    assertThat(HighsLibraryFile.platform("Linux", "aarch64")).isEqualTo("linux-aarch64");
    assertThat(HighsLibraryFile.platform("Mac OS X", "aarch64")).isEqualTo("darwin-aarch64");
    assertThat(HighsLibraryFile.platform("Mac OS X", "x86_64")).isEqualTo("darwin-x86-64");
    assertThat(HighsLibraryFile.platform("Windows 11", "amd64")).isEqualTo("win32-x86-64");
  }

  @Test
  void unpacksOnceIntoAFolderOfItsVersion() throws IOException {
    var file = unpackingTo(folder).find();
    var time = Files.getLastModifiedTime(file);

    assertThat(file.getParent().getFileName().toString()).matches("ortools-" + HERE + "-[0-9.]+");
    assertThat(unpackingTo(folder).find()).isEqualTo(file);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(time);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
    assertThat(HighsLibrary.open(file).version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
  }

  /** What someone cut short or altered is unpacked anew. */
  @Test
  void aDamagedCopyIsReplaced() throws IOException {
    var file = unpackingTo(folder).find();
    byte[] whole = Files.readAllBytes(file);
    byte[] altered = whole.clone();
    altered[altered.length / 2] ^= 1;

    for (byte[] damaged : List.of(new byte[10], altered)) {
      // A new file, for the old one may be loaded.
      Files.delete(file);
      Files.write(file, damaged);
      assertThat(unpackingTo(folder).find()).hasBinaryContent(whole);
    }
  }

  @Test
  void manyAtOnceGetTheSameWholeFile() throws Exception {
    List<Callable<Path>> finders = new ArrayList<>();
    for (int k = 0; k < 8; k++) {
      finders.add(() -> unpackingTo(folder).find());
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      var found = threads.invokeAll(finders);
      var first = found.getFirst().get();
      for (var one : found) {
        assertThat(one.get()).isEqualTo(first);
      }
      try (var files = Files.list(first.getParent())) {
        assertThat(files).containsExactly(first);
      }
    }
  }

  /** A file stands where the first folder should be. */
  @Test
  void theNextFolderServesWhenTheFirstCannotBeWrittenTo() throws IOException {
    var blocked = Files.createFile(folder.resolve("blocked"));

    assertThat(unpackingTo(blocked, folder.resolve("second")).find())
        .startsWith(folder.resolve("second"));
    assertThatThrownBy(() -> unpackingTo(blocked).find())
        .isInstanceOf(SolverException.class)
        .hasMessageContaining(blocked.toString())
        .hasMessageContaining("SAMAL_HIGHS");
  }

  @Test
  void anotherMachineIsToldWhichArtifactToAdd() {
    assertThatThrownBy(() -> new HighsLibraryFile(Map.of(), "plan9-mips", List.of(folder)).find())
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("com.google.ortools:ortools-plan9-mips")
        .hasMessageContaining("SAMAL_HIGHS");
  }

  @Test
  void theUsersOwnLibraryComesFirst() throws IOException {
    var own = Files.copy(unpackingTo(folder).find(), folder.resolve("own.so"));
    var named = new HighsLibraryFile(Map.of("SAMAL_HIGHS", own.toString()), HERE, List.of(folder));

    assertThat(named.find()).isEqualTo(own);
    assertThat(new Highs(Highs.Method.SIMPLEX, own).name()).startsWith("HiGHS 1.");
  }

  @Test
  void aLibraryThatIsNotThereIsNamed() {
    var missing = folder.resolve("missing.so").toString();

    assertThatThrownBy(
            () -> new HighsLibraryFile(Map.of("SAMAL_HIGHS", missing), HERE, List.of()).find())
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("SAMAL_HIGHS is " + missing)
        .hasMessageContaining("unset it");
  }

  @Test
  void aFileThatIsNoLibraryIsNamed() throws IOException {
    var text = Files.writeString(folder.resolve("text.so"), "no library");

    assertThatThrownBy(() -> HighsLibrary.open(text))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining(text.toString())
        .hasMessageContaining("cannot be loaded as a library");
  }

  /** Any library of the Java that runs this test is one, but not HiGHS. */
  @Test
  void anotherLibraryIsNamed() throws IOException {
    Path other;
    try (var files = Files.walk(Path.of(System.getProperty("java.home")))) {
      other =
          files
              .filter(
                  file -> file.getFileName().toString().matches("(lib)?(net|zip)\\.(so|dylib|dll)"))
              .findFirst()
              .orElseThrow();
    }

    assertThatThrownBy(() -> HighsLibrary.open(other))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining(other.toString())
        .hasMessageContaining("no function Highs_");
  }
}
