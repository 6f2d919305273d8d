package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import org.junit.jupiter.api.Test;

/** The smallest breach that lets the rest hold, and who conflicts. */
final class ElasticTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  private final LpBuilder lp = new LpBuilder();
  private final Solver solver = new Highs(Highs.Method.SIMPLEX);

  ElasticTest() {}

  private int column(String name, double lower, double upper) {
    return lp.column(new Label(name, "", Lp.NONE), lower, upper, 1);
  }

  private void row(String name, double lower, double upper) {
    lp.row(new Label(name, "", Lp.NONE), Lp.NONE, lower, upper);
  }

  private Relaxation.Smallest smallest(Relaxation relaxation) {
    assertThat(relaxation).isInstanceOf(Relaxation.Smallest.class);
    return (Relaxation.Smallest) relaxation;
  }

  /** What bends keeps its hour, so that a solver that goes hour by hour can go on doing so. */
  @Test
  void hoursStayWithTheirRowsAndColumns() {
    lp.columns(new Label("x", "", Lp.NONE), 1, 3, 0, 4, 1);
    lp.term(1, 0).row(new Label("demand", "", Lp.NONE), 3, 10, 12);
    var seen = new Lp[1];
    var watching =
        new Solver() {
          @Override
          public String name() {
            return "watching";
          }

          @Override
          public Outcome solve(Lp relaxed, Options options) {
            seen[0] = relaxed;
            return solver.solve(relaxed, options);
          }
        };

    Elastic.relax(lp.build(), _ -> true, _ -> true, watching, Options.DEFAULT);

    assertThat(seen[0].rowHour()).hasSize(2).containsOnly(3);
    assertThat(seen[0].columnHour()).hasSize(5).containsOnly(3);
  }

  /**
   * Demand of 10 against plants of 4 and 3, of which all may be held to or not: 3 are missing. The
   * row beside them has no part in it.
   */
  private void threeMissing() {
    int a = column("a", 0, 4);
    int b = column("b", 0, ANY);
    int other = column("other", 0, 9);
    lp.term(1, a).term(1, b);
    row("demand", 10, ANY);
    lp.term(1, b);
    row("limit", -ANY, 3);
    lp.term(1, other);
    row("beside", 5, ANY);
  }

  @Test
  void rowsGiveByTheLeast() {
    threeMissing();

    var found =
        smallest(Elastic.relax(lp.build(), i -> i == 0, j -> false, solver, Options.DEFAULT));

    assertThat(found.total()).isCloseTo(3, within(1e-9));
    assertThat(found.gives()).hasSize(1);
    var give = found.gives().getFirst();
    assertThat(give.name()).isEqualTo("demand[]");
    assertThat(give.side()).isEqualTo(Relaxation.Side.LOWER);
    assertThat(give.amount()).isCloseTo(3, within(1e-9));
    assertThat(found.conflict())
        .extracting(Relaxation.Part::name)
        .containsExactlyInAnyOrder("demand[]", "limit[]", "a[]");
    assertThat(found.conflict())
        .extracting(Relaxation.Part::side)
        .containsExactlyInAnyOrder(
            Relaxation.Side.LOWER, Relaxation.Side.UPPER, Relaxation.Side.UPPER);
  }

  @Test
  void boundsOfColumnsGiveToo() {
    threeMissing();

    var found = smallest(Elastic.relax(lp.build(), i -> false, j -> true, solver, Options.DEFAULT));

    assertThat(found.gives()).hasSize(1);
    assertThat(found.gives().getFirst())
        .isEqualTo(new Relaxation.Give(false, 0, "a[]", Relaxation.Side.UPPER, 3.0));
  }

  /** Missing demand at 5 a unit, a higher limit at 2: the limit gives. */
  @Test
  void theCheapestGives() {
    threeMissing();

    var found =
        smallest(
            Elastic.relaxAtPrices(
                lp.build(), i -> i == 0 ? 5 : 2, j -> ANY, solver, Options.DEFAULT));

    assertThat(found.total()).isCloseTo(6, within(1e-9));
    assertThat(found.gives())
        .containsExactly(new Relaxation.Give(true, 1, "limit[]", Relaxation.Side.UPPER, 3.0));
  }

  @Test
  void aFeasibleProgramGivesNothing() {
    column("a", 0, 4);

    var found = smallest(Elastic.relax(lp.build(), i -> true, j -> true, solver, Options.DEFAULT));

    assertThat(found.total()).isZero();
    assertThat(found.gives()).isEmpty();
    assertThat(found.conflict()).isEmpty();
  }

  @Test
  void whatMustHoldMayBeTooMuch() {
    threeMissing();

    assertThat(Elastic.relax(lp.build(), i -> i == 2, j -> false, solver, Options.DEFAULT))
        .isInstanceOf(Relaxation.Impossible.class);
  }

  /** Two solvers that share nothing find the same least sum, and each other's conflicts hold. */
  @Test
  void solversAgreeOnTheLeast() {
    for (long seed = 1; seed <= 20; seed++) {
      var program = RandomPrograms.infeasible(seed);
      var ojalgo =
          smallest(Elastic.relax(program, i -> true, j -> true, new Ojalgo(), Options.DEFAULT));
      for (var method : Highs.Method.values()) {
        var highs =
            smallest(
                Elastic.relax(program, i -> true, j -> true, new Highs(method), Options.DEFAULT));
        assertThat(highs.total())
            .as("seed %s, %s", seed, method)
            .isPositive()
            .isCloseTo(ojalgo.total(), within(1e-6 * ojalgo.total()));
        double given = 0;
        for (var give : highs.gives()) {
          given += give.amount();
        }
        assertThat(given).as("seed %s, %s", seed, method).isCloseTo(highs.total(), within(1e-4));
        assertThat(highs.conflict()).extracting(Relaxation.Part::name).contains("tooMuch[]");
      }
    }
  }

  /** x earns as long as two y come with each; z earns too but is held. */
  @Test
  void aRayNamesWhatGrowsTogether() {
    int x = lp.column(new Label("x", "", Lp.NONE), 0, ANY, -5);
    int y = lp.column(new Label("y", "", Lp.NONE), 0, ANY, 1);
    lp.column(new Label("z", "", Lp.NONE), 0, 100, -50);
    lp.column(new Label("idle", "", Lp.NONE), 0, ANY, 3);
    lp.term(2, x).term(-1, y);
    row("pair", -ANY, 8);

    var ray = Ray.find(lp.build(), solver, Options.DEFAULT).orElseThrow();

    assertThat(ray.moves()).extracting(Ray.Move::name).containsExactly("y[]", "x[]");
    assertThat(ray.moves().getLast().share()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aBoundedProgramHasNoRay() {
    column("x", 0, ANY);

    assertThat(Ray.find(lp.build(), solver, Options.DEFAULT)).isEmpty();
  }
}
