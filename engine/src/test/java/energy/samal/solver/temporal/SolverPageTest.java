package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/solver.md} names every class of the package, none that does not exist, and every
 * constant with the value that it has.
 */
final class SolverPageTest {
  private static final Path PAGE = Path.of("..", "docs", "solver.md");
  private static final Path SOURCES =
      Path.of("src", "main", "java", "energy", "samal", "solver", "temporal");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)*)`");
  private static final Pattern CONSTANT =
      Pattern.compile("(?m)^\\| `(\\w+\\.[A-Z_]+)` \\| ([^ |]+) \\|");
  private static final List<String> PACKAGES = List.of("solver.temporal", "solver", "lp");

  /** Numbers that only tell things apart, or that follow from others. */
  private static final Set<String> NO_CHOICE =
      Set.of(
          "Steps.LOWER",
          "Steps.UPPER",
          "Task.LOWER",
          "Task.UPPER",
          "Order.LINKING",
          "StageProgram.SLOT_MASK",
          "MemoryNeed.NUMBER");

  SolverPageTest() {}

  private static Set<String> named() throws IOException {
    return CLASS
        .matcher(Files.readString(PAGE))
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toSet());
  }

  private static List<String> classes() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList();
    }
  }

  @Test
  void everyClassIsNamed() throws IOException {
    assertThat(classes()).isNotEmpty();
    assertThat(named()).containsAll(classes());
  }

  @Test
  void everyClassNamedExists() throws IOException {
    assertThat(named()).isNotEmpty().allMatch(SolverPageTest::exists);
  }

  @Test
  void everyConstantHasTheValueThatThePageSays() throws Exception {
    Map<String, Double> onPage = new TreeMap<>();
    for (var row : CONSTANT.matcher(Files.readString(PAGE)).results().toList()) {
      onPage.put(row.group(1), Double.valueOf(row.group(2)));
    }
    Map<String, Double> inCode = new TreeMap<>();
    for (var name : classes()) {
      for (var field :
          Class.forName(getClass().getPackageName() + "." + name).getDeclaredFields()) {
        if (isNumber(field) && !NO_CHOICE.contains(name + "." + field.getName())) {
          field.setAccessible(true);
          inCode.put(name + "." + field.getName(), ((Number) field.get(null)).doubleValue());
        }
      }
    }
    assertThat(onPage)
        .as("the table of constants in docs/solver.md; adapt its text as well")
        .containsExactlyEntriesOf(inCode);
  }

  private static boolean isNumber(Field field) {
    var type = field.getType();
    return Modifier.isStatic(field.getModifiers())
        && Modifier.isFinal(field.getModifiers())
        && (type == int.class || type == long.class || type == double.class);
  }

  private static boolean exists(String name) {
    return PACKAGES.stream()
        .anyMatch(
            p ->
                SolverPageTest.class.getResource(
                        "/energy/samal/" + p.replace('.', '/') + "/" + name + ".class")
                    != null);
  }
}
