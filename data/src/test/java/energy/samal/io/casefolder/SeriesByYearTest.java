package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.model.Demand;
import energy.samal.time.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column {@code load_north@2030} is what the series {@code load_north} is from 2030 on. */
class SeriesByYearTest {
  private static final String NAME = "load_north";

  @TempDir Path temporary;

  /** A column of ones beside those of the case. */
  private BadCase with(String column) throws IOException {
    var bad = BadCase.in(temporary);
    var lines = Files.readAllLines(bad.file("hourly/load.csv"));
    var text = new StringBuilder(lines.getFirst() + "," + column + "\n");
    lines.stream().skip(1).forEach(line -> text.append(line).append(",1\n"));
    return bad.write("hourly/load.csv", text.toString());
  }

  private static Series profile(Path folder) {
    return CaseFolder.read(folder).energy().demands().stream()
        .map(Demand::profile)
        .filter(profile -> !profile.changes().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void laterYearsHaveTheirOwnValues() throws IOException {
    var profile = profile(with(NAME + "@2030").folder());

    assertThat(profile.in(2025).at(0)).isCloseTo(0.75, within(0.001));
    assertThat(profile.in(2030).at(0)).isEqualTo(1);
    assertThat(profile.in(2050)).isSameAs(profile.in(2030));
  }

  /** Without a column for all years the first one holds before its year, too. */
  @Test
  void theFirstColumnHoldsBefore() throws IOException {
    var bad = with(NAME + "@2030");
    bad.change("hourly/load.csv", "hour_utc," + NAME + ",", "hour_utc," + NAME + "@2028,");
    var profile = profile(bad.folder());

    assertThat(profile.changes()).containsExactly(2028, 2030);
    assertThat(profile.in(2025).at(0)).isCloseTo(0.75, within(0.001));
  }

  @Test
  void eachYearIsChecked() throws IOException {
    var bad = with(NAME + "@2030");
    bad.change("hourly/load.csv", "0,0.75,0.8,1\n", "0,0.75,0.8,-1\n");

    assertThat(bad.message())
        .isEqualTo(
            "hourly/load.csv, line 2: Series 'load_north@2030': hour 0 is -1 but it is the"
                + " profile of Demand 'load_north' and cannot be negative. Correct it.");
  }

  @Test
  void rowsStandForTheSameHoursInAllYears() throws IOException {
    var bad = with("weight@2030");
    bad.change("case.yaml", "hours: 24", "hours: 24\nweight_series: weight");

    assertThat(bad.message())
        .contains("weight_series is 'weight' but rows stand for the same hours in every year");
  }
}
