package energy.samal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.lp.LpFormat;
import energy.samal.model.Scenario;
import energy.samal.solver.Agreement;
import energy.samal.time.TimeGrid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Linear programs kept as text, one for each rule. A change of the mathematics shows as a change of
 * these files, and every solver must agree on them; {@code -Dgolden.update=true} writes them anew,
 * to be read before they are committed.
 */
final class Golden {
  static final Path FOLDER = Path.of("src/test/resources/energy/samal/plan/golden");

  private Golden() {}

  /** The linear program of every hour and year must be the one of {@code <rule>.lp}. */
  static void check(Class<?> rule, Systems systems) {
    var scenario = systems.build();
    check(rule, scenario, Solved.everyHour(scenario));
  }

  static void check(Class<?> rule, Scenario scenario, TimeGrid time) {
    var text = new StringBuilder();
    var file = FOLDER.resolve(rule.getSimpleName() + ".lp");
    try {
      var lp = Formulation.perfect(scenario, time);
      LpFormat.write(lp, text);
      if (Boolean.getBoolean("golden.update")) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertThat(text).as("%s", file).hasToString(Files.readString(file));
      Agreement.check(file.toString(), lp);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
