package energy.samal.io.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import energy.samal.io.run.RunFacts;
import energy.samal.plan.Effort;
import energy.samal.plan.Foresight;
import energy.samal.plan.Plan;
import energy.samal.time.Resolution;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import energy.samal.time.TimeGrids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  static final RunFacts FACTS =
      new RunFacts(
          "optimal",
          213.1e9,
          3e-9,
          new Effort(412_345, 398_210, 1_645_002, 40, 0.8, 61.2),
          new RunFacts.SolvedBy(
              "HiGHS 1.12.0",
              List.of("HiGHS 1.12.0 takes over because the other stopped short: no step is left")),
          "segments:100",
          Foresight.PERFECT,
          new RunFacts.Proof(212.9e9, 219.4e9));

  @TempDir Path folder;

  static TimeGrid time(String resolution) {
    var shape = Series.generate(8760, h -> Math.sin(h / 24.0 * 2 * Math.PI) + Math.cos(h / 900.0));
    return TimeGrids.of(Resolution.parse(resolution), List.of(shape), 8760);
  }

  static Plan plan(String resolution) {
    return SyntheticPlan.of(SyntheticCase.scenario(), time(resolution));
  }

  @Test
  void oneFileHoldsEverythingAndNothingFromOutside() throws IOException {
    for (String language : Report.languages()) {
      var file = folder.resolve(language + ".html");
      Report.write(plan("segments:100"), SyntheticCase.scenario(), FACTS, language, file);
      var html = Files.readString(file);
      assertThat(Files.size(file)).isLessThan(6_000_000);
      assertThat(html).contains("<html lang=\"" + language + "\">").doesNotContain("src=\"http");
      assertThat(html).doesNotContain("@data@", "@script@", "@charts@", "@style@", "@messages@");
    }
  }

  @Test
  void everyHourStaysBelowSixMegabytes() throws IOException {
    var file = folder.resolve("all.html");
    Report.write(plan("all"), SyntheticCase.scenario(), FACTS, "ru", file);
    assertThat(Files.size(file)).isLessThan(6_000_000);
  }

  @Test
  void weeksMayComeFromAFinerRun() throws IOException {
    var file = folder.resolve("report.html");
    var coarse = plan("segments:12");
    Report.of(coarse, SyntheticCase.scenario(), FACTS).write("en", file);
    long small = Files.size(file);
    Report.of(coarse, SyntheticCase.scenario(), FACTS).withWeeksOf(plan("all")).write("en", file);
    assertThat(Files.size(file)).isGreaterThan(small + 100_000);
    assertThat(Files.readString(file)).contains("\"steps\":12,");
  }

  /** Levels of representative days are none of the year; a run through the year has them. */
  @Test
  void reservoirsMayComeFromAFinerRunToo() throws IOException {
    var file = folder.resolve("report.html");
    var days = Report.of(plan("days:6"), SyntheticCase.scenario(), FACTS);
    days.write("en", file);
    assertThat(Files.readString(file)).contains("\"lakes\":[]");
    days.withWeeksOf(plan("all")).write("en", file);
    assertThat(Files.readString(file)).contains("\"lakes\":[{");
  }

  @Test
  void unknownLanguageIsRefusedBeforeAnythingIsWritten() {
    var file = folder.resolve("report.html");
    assertThatThrownBy(
            () -> Report.write(plan("segments:12"), SyntheticCase.scenario(), FACTS, "xx", file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xx")
        .hasMessageContaining("kk");
    assertThat(file).doesNotExist();
  }
}
