package energy.samal.io.pypsa;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.model.InvalidScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassicNetcdfTest {
  @TempDir private Path folder;

  /** Worked out from the grammar: header of 156 bytes, then 2 texts of 3 bytes and 2 zeros. */
  @Test
  void theBytesAreThoseOfTheFormat() throws IOException {
    var file = new ClassicNetcdf();
    file.fact("a", "bc");
    file.dimension("i", 2);
    file.texts("i", "i", List.of("xyz", "ж"));
    var path = folder.resolve("small.nc");

    file.write(path);

    var expected =
        """
        43444602 00000000
        0000000a 00000002 00000001 69000000 00000002 00000007 737472696e673300 00000003
        0000000c 00000001 00000001 61000000 00000002 00000002 62630000
        0000000b 00000001 00000001 69000000 00000002 00000000 00000001
        0000000c 00000001 00000009 5f456e636f64696e67000000 00000002 00000005 7574662d38000000
        00000002 00000008 000000000000009c
        78797a d0b600 0000
        """;
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(path)))
        .isEqualTo(expected.replaceAll("\\s", ""));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    var path = written();

    try (var file = NetcdfFile.open(path)) {
      assertThat(file.facts()).containsEntry("network_name", "Қазақстан");
      assertThat(file.names()).containsExactly("snapshots", "buses_i", "on", "mw", "t");
      assertThat(file.find("buses_i").orElseThrow().texts()).containsExactly("Өскемен", "", "b");
      assertThat(file.find("buses_i").orElseThrow().shape()).containsExactly(3);
      assertThat(file.find("snapshots").orElseThrow().texts()).containsExactly("0", "1");
      assertThat(file.find("on").orElseThrow().texts()).containsExactly("1", "0", "1");
      assertThat(file.find("mw").orElseThrow().numbers().orElseThrow())
          .containsExactly(1.5, Double.POSITIVE_INFINITY, Double.NaN);
      assertThat(file.find("t").orElseThrow().shape()).containsExactly(2, 3);
      assertThat(file.find("t").orElseThrow().numbers().orElseThrow())
          .containsExactly(0, 1, 2, 10, 11, 12);
    }
  }

  @Test
  void aFileThatEndsTooSoonIsExplained() throws IOException {
    var whole = Files.readAllBytes(written());
    var path = folder.resolve("cut.nc");

    for (int length = 0; length < whole.length; length++) {
      Files.write(path, Arrays.copyOf(whole, length));

      var problems = problems(path);

      assertThat(problems).as("cut to %d bytes", length).isNotEmpty();
    }
  }

  @Test
  void aByteThatIsWrongIsExplainedOrRead() throws IOException {
    var whole = Files.readAllBytes(written());
    var path = folder.resolve("wrong.nc");

    for (int at = 0; at < whole.length; at++) {
      for (int wrong : new int[] {0, 1, 0x7f, 0xff}) {
        var bytes = whole.clone();
        bytes[at] = (byte) wrong;
        Files.write(path, bytes);

        assertThat(problems(path)).as("byte %d is %d", at, wrong).isNotEmpty();
      }
    }
  }

  private Path written() throws IOException {
    var file = new ClassicNetcdf();
    file.fact("network_name", "Қазақстан");
    file.count("snapshots", 2);
    file.dimension("buses_i", 3);
    file.texts("buses_i", "buses_i", List.of("Өскемен", "", "b"));
    file.switches("on", "buses_i", List.of(true, false, true));
    file.numbers("mw", "buses_i", List.of(1.5, Double.POSITIVE_INFINITY, Double.NaN));
    file.table("t", "snapshots", "buses_i", (row, column) -> 10 * row + column);
    var path = folder.resolve("whole.nc");
    file.write(path);
    return path;
  }

  /** The arrays that are no component of PyPSA are a problem even where nothing is damaged. */
  private static List<?> problems(Path path) {
    try {
      PypsaImport.read(path, "damaged", "all");
      return List.of();
    } catch (InvalidScenarioException e) {
      return e.problems();
    }
  }
}
