package energy.samal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/formulation.md} names every rule, and no class that does not exist. */
final class FormulationPageTest {
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)*)`");
  private static final List<String> PACKAGES =
      List.of("plan", "plan.audit", "time", "model", "solver", "lp");

  FormulationPageTest() {}

  private static Set<String> named() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "formulation.md"));
    return CLASS
        .matcher(page)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toSet());
  }

  @Test
  void everyRuleIsNamed() throws Exception {
    assertThat(named())
        .containsAll(RulesAreProvedTest.rules().stream().map(Class::getSimpleName).toList());
  }

  @Test
  void everyClassNamedExists() throws Exception {
    assertThat(named()).isNotEmpty().allMatch(FormulationPageTest::exists);
  }

  private static boolean exists(String name) {
    return PACKAGES.stream()
        .anyMatch(
            p ->
                FormulationPageTest.class.getResource(
                        "/energy/samal/" + p.replace('.', '/') + "/" + name + ".class")
                    != null);
  }
}
