package energy.samal.solver;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * Lets bounds of an infeasible program give way at a price, and finds the cheapest way.
 *
 * <p>Each bound that may give gets a breach s ≥ 0 at its price, the program's own costs count for
 * nothing, and what is left is solved:
 *
 * {@snippet lang=text :
 *   least Σ price·s   subject to   rowLower − s ≤ A x ≤ rowUpper + s′,   columnLower − s ≤ x ≤ columnUpper + s′
 * }
 *
 * <p>Bounds with a price in the answer are those that conflict: weighted by their prices they add
 * up to a contradiction (Farkas' lemma). With a simplex solver the prices are those of a corner,
 * which names few bounds; the middle that an interior point without crossover ends in names more.
 *
 * <p>Source: Brown, Graves 1975 (elastic programming); Chinneck 2008, "Feasibility and
 * Infeasibility in Optimization", chapter 6.
 */
public final class Elastic {
  private static final Label BREACH = new Label("breach", "", Lp.NONE);

  /** Breaches and prices smaller than this, relative to their kind, are rounding. */
  private static final double NOTHING = 1e-7;

  private final Lp lp;
  private final IntToDoubleFunction rowPrice;
  private final IntToDoubleFunction columnPrice;
  private final LpBuilder relaxed = new LpBuilder();

  /** What each breach column lets give, in their order; the amounts are filled in later. */
  private final List<Relaxation.Give> breaches = new ArrayList<>();

  /** The column that each further row of the relaxed program bounds, in their order. */
  private final List<Integer> bounded = new ArrayList<>();

  private Elastic(Lp lp, IntToDoubleFunction rowPrice, IntToDoubleFunction columnPrice) {
    this.lp = lp;
    this.rowPrice = rowPrice;
    this.columnPrice = columnPrice;
  }

  /** Lets the rows and columns that are named give way, each at a price of 1 per unit. */
  public static Relaxation relax(
      Lp lp, IntPredicate rowGives, IntPredicate columnGives, Solver solver, Options options) {
    return relaxAtPrices(lp, price(rowGives), price(columnGives), solver, options);
  }

  /**
   * Lets bounds give way at prices.
   *
   * @param rowPrice of a breach of each row, per unit of the row; infinite when it must hold
   * @param columnPrice of a breach of each column's bounds; infinite when they must hold
   * @throws SolverException when the solver breaks
   */
  public static Relaxation relaxAtPrices(
      Lp lp,
      IntToDoubleFunction rowPrice,
      IntToDoubleFunction columnPrice,
      Solver solver,
      Options options) {
    var elastic = new Elastic(lp, rowPrice, columnPrice);
    var relaxed = elastic.build();
    return switch (solver.solve(relaxed, options)) {
      case Outcome.Optimal(Solution solution) -> elastic.smallest(relaxed, solution);
      case Outcome.Infeasible _ ->
          new Relaxation.Impossible(
              "the rows and bounds that may not give way contradict each other");
      case Outcome.Unbounded _ ->
          throw new SolverException(solver.name() + " calls a sum of prices without end below 0");
      case Outcome.Stopped(String message, Solution _) -> new Relaxation.Stopped(message);
    };
  }

  private static IntToDoubleFunction price(IntPredicate gives) {
    return member -> gives.test(member) ? 1 : Double.POSITIVE_INFINITY;
  }

  private Lp build() {
    for (int j = 0; j < lp.columns(); j++) {
      boolean gives = columnPrice.applyAsDouble(j) < Double.POSITIVE_INFINITY;
      relaxed.columns(
          lp.columnLabel(j),
          1,
          lp.columnHour()[j],
          gives ? Double.NEGATIVE_INFINITY : lp.columnLower()[j],
          gives ? Double.POSITIVE_INFINITY : lp.columnUpper()[j],
          0);
      if (lp.hasIntegers() && lp.integer()[j]) {
        relaxed.integer(j);
      }
    }
    for (int i = 0; i < lp.rows(); i++) {
      for (int k = lp.rowStart()[i]; k < lp.rowStart()[i + 1]; k++) {
        relaxed.term(lp.value()[k], lp.index()[k]);
      }
      breach(true, i, rowPrice.applyAsDouble(i), lp.rowLower()[i], lp.rowUpper()[i]);
      relaxed.row(lp.rowLabel(i), lp.rowHour()[i], lp.rowLower()[i], lp.rowUpper()[i]);
    }
    for (int j = 0; j < lp.columns(); j++) {
      double price = columnPrice.applyAsDouble(j);
      if (price < Double.POSITIVE_INFINITY) {
        relaxed.term(1, j);
        breach(false, j, price, lp.columnLower()[j], lp.columnUpper()[j]);
        relaxed.row(BREACH, lp.columnHour()[j], lp.columnLower()[j], lp.columnUpper()[j]);
        bounded.add(j);
      }
    }
    return relaxed.build();
  }

  /** Adds breaches to the open row. */
  private void breach(boolean isRow, int number, double price, double lower, double upper) {
    if (price == Double.POSITIVE_INFINITY) {
      return;
    }
    if (lower > Double.NEGATIVE_INFINITY) {
      relaxed.term(1, breach(isRow, number, Relaxation.Side.LOWER, price));
    }
    if (upper < Double.POSITIVE_INFINITY) {
      relaxed.term(-1, breach(isRow, number, Relaxation.Side.UPPER, price));
    }
  }

  private int breach(boolean isRow, int number, Relaxation.Side side, double price) {
    breaches.add(new Relaxation.Give(isRow, number, name(isRow, number), side, 0));
    int hour = (isRow ? lp.rowHour() : lp.columnHour())[number];
    return relaxed.columns(BREACH, 1, hour, 0, Double.POSITIVE_INFINITY, price).first();
  }

  private String name(boolean isRow, int number) {
    return isRow ? lp.rowName(number) : lp.columnName(number);
  }

  private Relaxation smallest(Lp relaxed, Solution solution) {
    List<Relaxation.Give> gives = new ArrayList<>();
    for (int k = 0; k < breaches.size(); k++) {
      var breach = breaches.get(k);
      double amount = solution.primal()[lp.columns() + k];
      if (amount > NOTHING * (1 + Math.abs(bound(breach)))) {
        gives.add(
            new Relaxation.Give(
                breach.isRow(), breach.number(), breach.name(), breach.side(), amount));
      }
    }
    gives.sort(Comparator.comparingDouble(Relaxation.Give::amount).reversed());
    return new Relaxation.Smallest(
        solution.objective(), gives, gives.isEmpty() ? List.of() : conflict(relaxed, solution));
  }

  private double bound(Relaxation.Give breach) {
    boolean lower = breach.side() == Relaxation.Side.LOWER;
    if (breach.isRow()) {
      return (lower ? lp.rowLower() : lp.rowUpper())[breach.number()];
    }
    return (lower ? lp.columnLower() : lp.columnUpper())[breach.number()];
  }

  /** Rows by their prices, and columns by what the rows' prices leave of their (absent) cost. */
  private List<Relaxation.Part> conflict(Lp relaxed, Solution solution) {
    double[] left = new double[lp.columns()];
    double largest = 0;
    for (int i = 0; i < relaxed.rows(); i++) {
      double price = solution.dual()[i];
      largest = Math.max(largest, Math.abs(price));
      for (int k = relaxed.rowStart()[i]; k < relaxed.rowStart()[i + 1]; k++) {
        if (relaxed.index()[k] < left.length) {
          left[relaxed.index()[k]] -= price * relaxed.value()[k];
        }
      }
    }
    List<Relaxation.Part> parts = new ArrayList<>();
    for (int i = 0; i < relaxed.rows(); i++) {
      boolean isRow = i < lp.rows();
      add(parts, isRow, isRow ? i : bounded.get(i - lp.rows()), solution.dual()[i], largest);
    }
    for (int j = 0; j < left.length; j++) {
      add(parts, false, j, left[j], largest);
    }
    parts.sort(Comparator.comparingDouble(Relaxation.Part::price).reversed());
    return parts;
  }

  private void add(
      List<Relaxation.Part> parts, boolean isRow, int number, double price, double largest) {
    if (Math.abs(price) > NOTHING * largest) {
      var side = price > 0 ? Relaxation.Side.LOWER : Relaxation.Side.UPPER;
      parts.add(new Relaxation.Part(isRow, number, name(isRow, number), side, Math.abs(price)));
    }
  }
}
