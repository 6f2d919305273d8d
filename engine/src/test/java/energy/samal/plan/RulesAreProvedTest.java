package energy.samal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No rule without a case worked out by hand and a golden file. */
final class RulesAreProvedTest {
  RulesAreProvedTest() {}

  /**
   * The rules: classes of the compiled package with a method that adds to a draft and gives back
   * nothing but columns.
   */
  static List<Class<?>> rules() throws Exception {
    var folder =
        Path.of(Formulation.class.getProtectionDomain().getCodeSource().getLocation().toURI())
            .resolve("energy/samal/plan");
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
          .sorted()
          .<Class<?>>map(name -> load(name.substring(0, name.length() - ".class".length())))
          .filter(RulesAreProvedTest::addsToADraft)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName("energy.samal.plan." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean addsToADraft(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()) && !Modifier.isPrivate(m.getModifiers()))
        .filter(m -> m.getParameterCount() > 0 && m.getParameterTypes()[0] == Draft.class)
        .map(m -> m.getReturnType().getSimpleName())
        .anyMatch(Set.of("void", "Columns", "List")::contains);
  }

  @Test
  void theScanFindsTheRulesOfTheTableOfContents() throws Exception {
    assertThat(rules())
        .contains(CapacityBalance.class, LevelBalance.class, NodeBalance.class)
        .contains(RenewableShare.class, EmissionLimits.class, TechnologyLimits.class)
        .doesNotContain(Formulation.class, Accounts.class, Draft.class, Feeds.class);
  }

  @Test
  void everyRuleHasACaseByHand() throws Exception {
    for (var rule : rules()) {
      var cases = Class.forName(rule.getName() + "Test").getDeclaredMethods();
      assertThat(Arrays.stream(cases).filter(m -> m.isAnnotationPresent(Test.class)))
          .as("tests of rule %s", rule.getSimpleName())
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void everyRuleHasAGoldenFileAndEveryGoldenFileARule() throws Exception {
    var expected = rules().stream().map(r -> r.getSimpleName() + ".lp").collect(Collectors.toSet());
    try (var files = Files.list(Golden.FOLDER)) {
      assertThat(files.map(f -> f.getFileName().toString()).collect(Collectors.toSet()))
          .isEqualTo(expected);
    }
  }
}
