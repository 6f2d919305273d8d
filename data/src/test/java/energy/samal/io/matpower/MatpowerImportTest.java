package energy.samal.io.matpower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import energy.samal.io.imports.Imported;
import energy.samal.model.Generator;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Link;
import energy.samal.model.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case file of two buses, translated, and then spoilt in one place after another. */
class MatpowerImportTest {
  private static final String GOOD =
      """
      function mpc = two
      %% two buses; 'quotes' and [brackets] in comments say nothing
      mpc.version = '2';
      mpc.baseMVA = 100.0;
      mpc.bus_name = {'Almaty north'; 'd''Or'};
      mpc.bus = [
      	1	3	110	40	5	0	1	1	0	240	1	1.1	0.9;
      	2	2	-20	0	0	0	1	1	0	240	1	1.1	0.9;	% gives 20
      ];
      mpc.gen = [
      	1	0	0	0	0	1	100	1	200	50;
      	2	0	0	0	0	1	100	1	100	-10;
      ];
      mpc.gencost = [
      	2	0	0	3	0.1	5	20	0;
      	1	0	0	2	0	0	100	700;
      ];
      mpc.branch = [
      	1, 2, 0.03, 0.04, 0, 60, 60, 60, 0.5, 10, 1, -30, 360
      	1, 2, 0.03, 0.04, ...
      	0, 0, 0, 0, 0, 0, 1, 0, 0
      ];
      """;

  @TempDir private Path folder;

  private Imported read(String text, Convention convention) {
    var file = folder.resolve("two.m");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return MatpowerImport.read(file, "two", "all", convention);
  }

  private Scenario good(Convention convention) {
    return read(GOOD, convention).tables().scenario();
  }

  private String message(String text) {
    var refused =
        catchThrowableOfType(
            InvalidScenarioException.class, () -> read(text, Convention.DCP).tables().scenario());
    assertThat(refused).as("nothing was refused").isNotNull();
    return refused.getMessage();
  }

  private String spoilt(String from, String to) {
    assertThat(GOOD).containsOnlyOnce(from);
    return message(GOOD.replace(from, to));
  }

  @Test
  void demandsAreLoadsAndShunts() {
    var demands = good(Convention.DCP).energy().demands();

    assertThat(demands).hasSize(1);
    assertThat(demands.getFirst().mwhPerYear().at(2030)).isEqualTo(115);
    assertThat(good(Convention.DCP).geography().nodes().getLast().names().toString())
        .contains("d'Or");
  }

  @Test
  void plantsKeepTheirCurves() {
    var plants = good(Convention.DCP).assets(Generator.class).toList();

    assertThat(plants)
        .extracting(Generator::id)
        .containsExactly("given 2", "generator 1", "generator 2");
    var first = plants.get(1);
    assertThat(first.quadraticPerMw2h()).isEqualTo(0.1);
    assertThat(first.operation().minimumShare()).isEqualTo(0.25);
    assertThat(first.costs().variablePerMwh().at(2030)).isEqualTo(5);
    assertThat(first.costs().fixedPerUnitYear().at(2030) * 200).isCloseTo(20, within(1e-12));
    assertThat(plants.get(2).costs().variablePerMwh().at(2030)).isEqualTo(7);
    var taken = good(Convention.DCP).energy().markets().getFirst();
    assertThat(taken.sale().limitMw().at(2030)).isEqualTo(10);
    assertThat(taken.sale().pricePerMwh().at(2030)).isEqualTo(7);
  }

  /** (0.03² + 0.04²) / 0.04 = 0.0625 per unit on 100 MVA; the shift says nothing. */
  @Test
  void dcpTakesResistanceAndAngles() {
    var reactance = lines(Convention.DCP).operation().reactance();

    assertThat(reactance.radPerMw()).isCloseTo(0.000625, within(1e-15));
    assertThat(reactance.shiftRad()).isZero();
    assertThat(reactance.leastRad()).isCloseTo(-Math.PI / 6, within(1e-12));
    assertThat(reactance.mostRad()).as("60 degrees for 360").isCloseTo(1.0472, within(1e-9));
  }

  /** 0.04 · 0.5 = 0.02 per unit on 100 MVA. */
  @Test
  void matpowerTakesTapsAndShifts() {
    var reactance = lines(Convention.MATPOWER).operation().reactance();

    assertThat(reactance.radPerMw()).isCloseTo(0.0002, within(1e-15));
    assertThat(reactance.shiftRad()).isCloseTo(Math.toRadians(10), within(1e-12));
    assertThat(reactance.leastRad()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private Link lines(Convention convention) {
    return good(convention).assets(Link.class).findFirst().orElseThrow();
  }

  /**
   * Both plants at their most and least, both demands, and 100 MVA · 10° / 0.04 that goes round.
   */
  @Test
  void aBranchWithoutALimitCarriesWhateverThereIs() {
    var branch = good(Convention.DCP).assets(Link.class).skip(1).findFirst().orElseThrow();

    double most = 200 + 50 + 100 + 10 + 110 + 5 + 20 + 100 * Math.toRadians(10) / 0.04;
    assertThat(branch.capacity().existingIn(2030)).isCloseTo(most, within(1e-9));
  }

  @Test
  void piecesOfACurveAreAPlantEach() {
    var curve = "1\t0\t0\t3\t0\t0\t40\t80\t100\t380;\n\t1\t0\t0\t2\t0\t0\t100\t700\t0\t0;";
    var text = GOOD.replace("2\t0\t0\t3\t0.1\t5\t20\t0;\n\t1\t0\t0\t2\t0\t0\t100\t700;", curve);
    var plants = read(text, Convention.DCP).tables().scenario().assets(Generator.class).toList();

    assertThat(plants)
        .extracting(Generator::id)
        .contains("generator 1 piece 1", "generator 1 piece 2");
    var first = plants.get(1);
    var second = plants.get(2);
    assertThat(first.capacity().existingIn(2030)).isEqualTo(40);
    assertThat(first.operation().minimumShare()).isEqualTo(1);
    assertThat(first.costs().variablePerMwh().at(2030)).isEqualTo(2);
    assertThat(second.capacity().existingIn(2030)).isEqualTo(160);
    assertThat(second.operation().minimumShare()).isEqualTo(10 / 160.0);
    assertThat(second.costs().variablePerMwh().at(2030)).isEqualTo(5);
  }

  @Test
  void whatHasNoCounterpartIsRefusedByName() {
    assertThat(message(GOOD + "mpc.dcline = [1 2 1 0 0 0 0 1 1 0 10];\n"))
        .contains("two.m, line 23", "dcline", "it has no counterpart here");
    assertThat(spoilt("3\t0.1\t5\t20\t0;", "3\t-0.1\t5\t20\t0;"))
        .contains("two.m, line 15: Row 1 of gencost", "not convex");
    assertThat(spoilt("3\t0.1\t5\t20\t0;", "4\t1\t0.1\t5\t20;"))
        .contains("c3 is 1", "Give the cost in pieces");
    assertThat(spoilt("1\t100\t1\t200\t50;", "1\t100\t1\t-5\t-50;"))
        .contains("Pmax is -5", "must take");
    assertThat(spoilt("1\t100\t1\t200\t50;", "1\t100\t1\t200\t-50;"))
        .contains("Pmin is -50", "quadratic cost of what a generator takes");
    assertThat(spoilt("0.03, 0.04, 0, 60", "0.03, 0, 0, 60")).contains("x is 0", "Join its buses");
  }

  @Test
  void anotherVersionIsRefused() {
    assertThat(spoilt("'2'", "'1'"))
        .contains("two.m, line 3: Case file: version is '1' but only version 2");
    assertThat(spoilt("mpc.version = '2';", "")).contains("version is empty");
  }

  @Test
  void aFileCutOffIsTold() {
    assertThat(message(GOOD.substring(0, GOOD.indexOf("mpc.gencost") + 40)))
        .contains("two.m, line 14", "it seems to be cut off");
    assertThat(message(GOOD.substring(0, GOOD.indexOf("mpc.gencost"))))
        .contains("gencost is 'missing'");
    assertThat(message("")).contains("bus is 'missing'");
  }

  @Test
  void whatIsNoNumberIsTold() {
    assertThat(spoilt("110\t40", "NaN\t40")).contains("Row 1 of bus: Pd is NaN");
    assertThat(spoilt("110\t40", "many\t40"))
        .contains("two.m, line 7: Matrix 'bus': element is 'many' but it must be a number");
    assertThat(spoilt("100.0;", "Inf;")).contains("baseMVA");
    assertThat(spoilt("1\t100\t1\t200", "1\t100\t1\tInf")).contains("Pmax", "finite");
  }

  @Test
  void rowsOfOtherLengthsAreTold() {
    assertThat(spoilt("1.1\t0.9;\n\t2", "1.1;\n\t2"))
        .contains("two.m, line 8: Matrix 'bus': columns", "13");
    assertThat(spoilt("\t1\t0\t0\t2\t0\t0\t100\t700;\n", "")).contains("gen has 2 rows");
  }

  @Test
  void busesThatAreNotThereAreTold() {
    assertThat(spoilt("1, 2, 0.03, 0.04, ...", "1, 7, 0.03, 0.04, ..."))
        .contains("two.m, line 20: Row 2 of branch: tbus is 7 but no bus has that number");
    assertThat(spoilt("\t2\t2\t-20", "\t1\t2\t-20")).contains("another bus has that number");
  }

  @Test
  void whatIsComputedIsNotGuessed() {
    assertThat(message(GOOD + "mpc.bus(:, 3) = mpc.bus(:, 3) * 1.1;\n"))
        .contains("two.m, line 23", "values that are computed are not read");
    assertThat(spoilt("mpc.baseMVA = 100.0;", "mpc.baseMVA = 10 * 10;"))
        .contains("two.m, line 4", "* 10");
    assertThat(message(GOOD + "mpc.bus = [];\n")).contains("it is given in line 6 already");
  }

  @Test
  void otherEncodingsAreTold() throws IOException {
    var file = folder.resolve("wide.m");
    Files.write(file, GOOD.getBytes(StandardCharsets.UTF_16));
    var refused =
        catchThrowableOfType(
            InvalidScenarioException.class,
            () -> MatpowerImport.read(file, "wide", "all", Convention.DCP));

    assertThat(refused.getMessage()).contains("wide.m", "UTF-16");
  }

  @Test
  void allProblemsComeAtOnce() {
    assertThat(message(GOOD.replace("110\t40", "NaN\t40").replace("0.04, ...", "0, ...")))
        .contains("2 problem(s)", "Pd", "Join its buses");
  }
}
