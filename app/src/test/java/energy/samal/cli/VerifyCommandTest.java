package energy.samal.cli;

import static energy.samal.cli.Samals.EVERYTHING;
import static energy.samal.cli.Samals.change;
import static energy.samal.cli.Samals.copy;
import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.cli.Samals.Ended;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One altered number anywhere in a run, and verification fails and names the place. */
class VerifyCommandTest {
  @TempDir static Path origin;
  @TempDir Path folder;

  private Path run;

  @BeforeAll
  static void plan() {
    assertThat(samal("plan", EVERYTHING, "--out", origin.resolve("run"), "--quiet").code())
        .isZero();
  }

  @BeforeEach
  void copyOfTheRun() {
    run = copy(origin.resolve("run"), folder.resolve("run"));
  }

  private Ended fails() {
    var ended = samal("verify", run);
    assertThat(ended.code()).isEqualTo(Exit.UNEXPECTED);
    assertThat(ended.err()).contains("DOES NOT VERIFY");
    return ended;
  }

  @Test
  void anUntouchedRunVerifies() {
    var ended = samal("verify", run);

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .contains("perfect 1: holds: objective", "lower bound", "gap", "rows broken by")
        .contains("verified: 1 solution(s)");
    assertThat(ended.err()).isEmpty();
  }

  @Test
  void runsOfManyProgramsVerifyToo() {
    for (var foresight : new String[] {"myopic", "dispatch"}) {
      var other = folder.resolve(foresight);
      assertThat(
              samal("plan", EVERYTHING, "--out", other, "--quiet", "--foresight", foresight).code())
          .isZero();

      var ended = samal("verify", other);

      assertThat(ended.code()).isZero();
      assertThat(ended.out()).contains(foresight + " 1: holds", foresight + " 2: holds");
    }
  }

  @Test
  void anAlteredPrimalValueIsFound() throws IOException {
    alterNumber("certificate/01/primal.f64", 100);

    assertThat(fails().err()).contains("certificate/01/primal.f64 was changed after the run");
  }

  @Test
  void anAlteredDualValueIsFound() throws IOException {
    alterNumber("certificate/01/dual.f64", 50);

    assertThat(fails().err()).contains("certificate/01/dual.f64 was changed after the run");
  }

  @Test
  void anAlteredSolutionIsFoundEvenUnderForgedChecksums() throws IOException {
    var before = sha256("certificate/01/primal.f64");
    alterNumber("certificate/01/primal.f64", 100);
    change(
        run.resolve("certificate/01/certificate.json"),
        before,
        sha256("certificate/01/primal.f64"));
    forge("certificate/01/primal.f64");
    forge("certificate/01/certificate.json");

    assertThat(fails().err()).doesNotContain("was changed after the run");
  }

  @Test
  void anAlteredNumberOfTheSummaryIsFoundAndNamed() throws IOException {
    alterSummary("\"objective\" : ", "objective");
    alterSummary("\"lowerBound\" : ", "lowerBound");
    alterSummary("\"columns\" : ", "columns");
    alterSummary("\"demandTWh\" : ", "demandTWh");
    alterSummary("\"emissionsMt\" : ", "emissionsMt");
    alterSummary("\"official\" : ", "shares.official");
    alterSummary("\"fuel\" : ", "cost.fuel");
    alterSummary("\"steps\" : ", "steps");
  }

  /** Makes the first number after {@code label} another one, under a forged checksum. */
  private void alterSummary(String label, String place) throws IOException {
    var file = run.resolve("summary.json");
    var text = Files.readString(file);
    var number = Pattern.compile(Pattern.quote(label) + "([-0-9.E]+)").matcher(text);
    assertThat(number.find()).isTrue();
    double altered = Double.parseDouble(number.group(1)) * 1.001 + 1;
    Files.writeString(
        file,
        text.substring(0, number.start(1))
            + (number.group(1).contains(".") ? altered : Math.round(altered))
            + text.substring(number.end(1)));
    forge("summary.json");
    assertThat(fails().err()).contains("summary.json", place, "recomputed");
    Files.writeString(file, text);
    forge("summary.json");
  }

  @Test
  void whatCannotBeComputedAgainIsGuardedByItsChecksum() throws IOException {
    change(run.resolve("summary.json"), "\"solveSeconds\" : ", "\"solveSeconds\" : 1");

    assertThat(fails().err()).contains("summary.json was changed after the run");
  }

  @Test
  void anAlteredNumberOfAnyTableIsFoundAndNamed() throws IOException, SQLException {
    alterTable("capacities", "alive");
    alterTable("dispatch", "value");
    alterTable("prices", "value");
    alterTable("costs", "present_value");
    alterTable("shares", "counted_mwh");
  }

  private void alterTable(String table, String column) throws IOException, SQLException {
    var name = "plan/" + table + ".parquet";
    var file = run.resolve(name);
    var whole = Files.readAllBytes(file);
    var altered = folder.resolve(table + ".parquet");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute(
          ("COPY (SELECT * EXCLUDE (file_row_number) REPLACE"
                  + " (CASE WHEN file_row_number = 1 THEN %s * 1.001 + 0.5 ELSE %s END AS %s)"
                  + " FROM read_parquet('%s', file_row_number = true)) TO '%s' (FORMAT parquet)")
              .formatted(column, column, column, file, altered));
    }
    Files.move(altered, file, StandardCopyOption.REPLACE_EXISTING);
    forge(name);
    assertThat(fails().err()).contains(table + ".parquet row 2, " + column + ": stored");
    Files.write(file, whole);
    forge(name);
  }

  @Test
  void anAlteredCaseIsAnotherProgram() throws IOException {
    change(run.resolve("case/demand_years.csv"), "load_north,2025,2400", "load_north,2025,2401");

    assertThat(fails().err())
        .contains("case/demand_years.csv was changed after the run")
        .contains("the linear program rebuilt from the stored case is not the one that was solved");
  }

  @Test
  void missingAndAddedFilesAreTold() throws IOException {
    Files.delete(run.resolve("plan/flows.parquet"));
    Files.writeString(run.resolve("plan/mine.txt"), "");

    assertThat(fails().err())
        .contains("plan/flows.parquet is missing", "plan/mine.txt was added after the run");
  }

  @Test
  void aDamagedSolutionFileIsTold() throws IOException {
    var file = run.resolve("certificate/01/primal.f64");
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 8));

    assertThat(fails().err()).contains("values and", "linear program rebuilt");
  }

  @Test
  void anUnfinishedRunIsNotVerified() throws IOException {
    Files.writeString(run.resolve("UNFINISHED.txt"), "");

    var ended = samal("verify", run);

    assertThat(ended.code()).isEqualTo(Exit.NOT_WRITTEN);
    assertThat(ended.err()).contains("was not finished");
  }

  private void alterNumber(String file, int index) throws IOException {
    var bytes = Files.readAllBytes(run.resolve(file));
    var numbers = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    numbers.putDouble(8 * index, numbers.getDouble(8 * index) + 1);
    Files.write(run.resolve(file), bytes);
  }

  /** Puts the present checksum of a file where the old one stands. */
  private void forge(String file) throws IOException {
    var checksums = run.resolve("certificate/checksums.json");
    var text = Files.readString(checksums);
    var line = Pattern.compile("(\"" + Pattern.quote(file) + "\" : \")[0-9a-f]+");
    Files.writeString(checksums, line.matcher(text).replaceFirst("$1" + sha256(file)));
  }

  private String sha256(String file) throws IOException {
    try {
      var bytes = Files.readAllBytes(run.resolve(file));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
