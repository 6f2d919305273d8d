package energy.samal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the drawing: {@code ARCHITECTURE.md}. */
class ArchitectureTest {
  private static final String ROOT = "energy.samal";
  private static final JavaClasses CODE =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);
  private static final List<String> ENGINE = List.of("time", "model", "lp", "solver", "plan");

  /** Record → why it may have more than eight components. */
  private static final Map<String, String> LARGE_RECORDS =
      Map.of(
          "energy.samal.plan.ShareRow", "a line of a published table, flat as its columns",
          "energy.samal.plan.Accounts$Bound", "an entry that becomes a line of a published table");

  private static final Pattern QUOTED = Pattern.compile("`([a-z.]+)`");

  @Test
  void everyPackageStandsInTheTable() throws IOException {
    var packages = CODE.stream().map(ArchitectureTest::packageOf).distinct().toList();

    assertThat(packages).containsAll(ENGINE);
    assertThat(mayImport().keySet()).containsAll(packages);
  }

  @Test
  void packagesImportOnlyWhatTheTableAllows() throws IOException {
    for (var row : mayImport().entrySet()) {
      var foreign =
          mayImport().keySet().stream()
              .filter(name -> !name.equals(row.getKey()) && !row.getValue().contains(name))
              .map(ArchitectureTest::fullName)
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(fullName(row.getKey()))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(foreign)
          .allowEmptyShould(true)
          .because("ARCHITECTURE.md says so")
          .check(CODE);
    }
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void theEngineKnowsOnlyTheJdk() {
    var own = ENGINE.stream().map(ArchitectureTest::fullName).toArray(String[]::new);
    classes()
        .that()
        .resideInAnyPackage(own)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(Stream.of("java.."), Arrays.stream(own)).toArray(String[]::new))
        .check(CODE);
  }

  @Test
  void onlyOneClassCallsNativeCode() {
    noClasses()
        .that()
        .doNotHaveSimpleName("HighsLibrary")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.lang\\.foreign\\.(Linker|SymbolLookup)(\\$.*)?")
        .check(CODE);
  }

  @Test
  void aLinearProgramKnowsNoWordOfEnergy() {
    var words =
        Pattern.compile(
            "(?i)energy|power|carrier|demand|storage|generator|converter|heat|fuel|country"
                + "|emission|reservoir|hydro|scenario|asset|policy|market|mwh");
    var names =
        CODE.stream()
            .filter(type -> packageOf(type).equals("lp"))
            .flatMap(
                type ->
                    Stream.concat(
                        Stream.of(type.getSimpleName()),
                        type.getMembers().stream().map(JavaMember::getName)))
            .filter(name -> words.matcher(name).find());

    assertThat(names).isEmpty();
  }

  @Test
  void thePlanShowsNoArrays() {
    var arrays =
        CODE.stream()
            .filter(type -> packageOf(type).equals("plan") && isPublic(type))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(ArchitectureTest::showsAnArray)
            // Every enum has values(), made by the compiler.
            .filter(method -> !method.getName().equals("values"))
            .map(JavaMethod::getFullName);

    assertThat(arrays).isEmpty();
  }

  @Test
  void recordsHaveAtMostEightComponents() {
    var large =
        CODE.stream()
            .filter(JavaClass::isRecord)
            .map(JavaClass::reflect)
            .filter(type -> type.getRecordComponents().length > 8)
            .map(Class::getName);

    assertThat(large).isSubsetOf(LARGE_RECORDS.keySet());
  }

  @Test
  void packagesAreNamedByWhatTheyHold() {
    assertThat(CODE.stream().map(JavaClass::getPackageName).distinct())
        .noneMatch(
            name -> name.matches(".*\\.(utils?|commons?|impl|managers?|helpers?|misc)(\\..*)?"));
  }

  /** The table of ARCHITECTURE.md: what each package may import. */
  private static Map<String, List<String>> mayImport() throws IOException {
    var rows = new LinkedHashMap<String, List<String>>();
    for (var line : Files.readAllLines(Path.of("..", "ARCHITECTURE.md"))) {
      var cells = line.split("\\|", -1);
      if (cells.length == 5 && cells[1].strip().startsWith("`")) {
        rows.put(quoted(cells[1]).getFirst(), quoted(cells[3]));
      }
    }
    return rows;
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(match -> match.group(1)).toList();
  }

  private static String fullName(String name) {
    return ROOT + "." + name;
  }

  private static String packageOf(JavaClass type) {
    return type.getPackageName().substring(ROOT.length() + 1);
  }

  private static boolean isPublic(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC);
  }

  private static boolean showsAnArray(JavaMethod method) {
    return method.getRawReturnType().isArray()
        || method.getRawParameterTypes().stream().anyMatch(JavaClass::isArray);
  }
}
