package energy.samal.solver;

import static energy.samal.solver.LooseProgram.ANY;

import energy.samal.lp.Lp;
import energy.samal.solver.LooseProgram.Column;
import energy.samal.solver.LooseProgram.Row;
import energy.samal.solver.LooseProgram.Term;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Programs whose rows and columns belong to hours, drawn from a seed, of every kind we meet. */
final class TaggedPrograms {
  private static final String NEAR = "near";
  private static final double ROUNDING = 1.2e-16;

  private TaggedPrograms() {}

  /** A program and the optimum that it was made for. */
  record Planted(Lp lp, double optimum) {}

  /** A system as one would plan it, with what goes wrong in real ones: see {@link #clutter}. */
  static Lp planned(long seed) {
    return drawn(new Random(seed), 0).build();
  }

  /** The same with nights in which the sine of half a turn is not quite 0. */
  static Lp plannedWithRounding(long seed) {
    return drawn(new Random(seed), ROUNDING).build();
  }

  private static LooseProgram drawn(Random random, double night) {
    var lp = new HourlySystem(random, night).build();
    lp.offset = random.nextInt(3) == 0 ? random.nextInt(-1000, 1000) : 0;
    clutter(lp, random);
    if (random.nextInt(4) == 0) {
      rescale(lp, random);
    }
    if (random.nextInt(6) == 0) {
      forgetTags(lp, random);
    }
    return lp;
  }

  /**
   * The rows of such a system with other bounds and costs: a point and prices are drawn first, of
   * which about a third are 0 where they need not be, and bounds and costs put so that both fit.
   */
  static Planted planted(long seed) {
    var random = new Random(~seed);
    var lp = drawn(random, 0);
    Map<Column, Double> point = new IdentityHashMap<>();
    double size = Math.pow(10, random.nextInt(3));
    lp.offset = 0;
    for (var column : lp.columns) {
      point.put(column, plant(column, random, size));
    }
    double money = Math.pow(10, random.nextInt(3));
    for (var row : lp.rows) {
      plant(row, point, random, size, money);
    }
    var optimum = new Sum();
    lp.columns.forEach(column -> optimum.addProduct(column.cost, point.get(column)));
    return new Planted(lp.build(), optimum.value());
  }

  private static double plant(Column column, Random random, double size) {
    double x = random.nextInt(3) == 0 ? 0 : size * random.nextInt(-4, 9);
    double price = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(20);
    double far = size * (1 + random.nextInt(9));
    int place = random.nextInt(12);
    column.lower = place < 7 ? x : place < 10 ? x - far : -ANY;
    column.upper = place == 0 || place == 7 || place == 8 ? x : place < 4 ? ANY : x + far;
    boolean atLower = column.lower == x;
    boolean atUpper = column.upper == x;
    column.cost = atLower && atUpper ? price - 10 : atLower ? price : atUpper ? -price : 0;
    if (place == 11) {
      column.upper = ANY;
    }
    return x;
  }

  private static void plant(
      Row row, Map<Column, Double> point, Random random, double size, double money) {
    double activity = 0;
    for (var term : row.terms) {
      activity += term.value() * point.get(term.column());
    }
    double price = random.nextInt(3) == 0 ? 0 : money * (1 + random.nextInt(9));
    double far = size * (1 + random.nextInt(9));
    boolean equal = row.lower == row.upper;
    // Of two rows that are nearly the same only one may bind, or rounding decides.
    int place = row.family.equals(NEAR) ? 0 : random.nextInt(4);
    if (equal) {
      row.lower = activity;
      row.upper = activity;
      price *= random.nextInt(-1, 2);
    } else if (place == 0) {
      row.lower = activity - far;
      row.upper = row.upper == ANY ? ANY : activity + far;
      price = 0;
    } else if (row.upper == ANY) {
      row.lower = activity;
    } else {
      row.upper = activity;
      row.lower = row.lower == -ANY ? -ANY : activity - far;
      price = -price;
    }
    for (var term : row.terms) {
      term.column().cost += price * term.value();
    }
  }

  /**
   * A planned or planted program and one more row: others, added up with factors, say that it must
   * be larger than it may be.
   */
  static Lp infeasible(long seed) {
    var random = new Random(31 * seed + 7);
    var lp = LooseProgram.of(random.nextBoolean() ? planned(seed) : planted(seed).lp());
    var row = lp.row("contradiction", Lp.NONE, -ANY, ANY);
    double least = 0;
    double size = 1;
    var start = lp.rows.get(random.nextInt(lp.rows.size() - 1));
    int wanted = 1 + random.nextInt(6);
    for (var other : neighbours(lp, start, wanted)) {
      double factor = (1 + random.nextInt(4)) * (Double.isFinite(other.lower) ? 1 : -1);
      double bound = factor * (factor > 0 ? other.lower : other.upper);
      least += bound;
      size += Math.abs(bound);
      other.terms.forEach(term -> row.term(factor * term.value(), term.column()));
      row.hour = random.nextInt(3) == 0 ? Lp.NONE : other.hour;
    }
    for (var term : row.terms) {
      size = Math.max(size, Math.abs(term.value()));
    }
    row.upper = least - size * Math.pow(10, random.nextInt(-2, 1));
    return lp.build();
  }

  /** Rows with a bound that follow each other by common columns. */
  private static List<Row> neighbours(LooseProgram lp, Row start, int wanted) {
    List<Row> found = new ArrayList<>(List.of(start));
    for (int k = 0; k < found.size() && found.size() < wanted; k++) {
      var seen = found.get(k).terms.stream().map(Term::column).toList();
      for (var row : lp.rows) {
        boolean near = row.terms.stream().anyMatch(term -> seen.contains(term.column()));
        if (near && !found.contains(row) && found.size() < wanted) {
          found.add(row);
        }
      }
    }
    return found.stream()
        .filter(row -> Double.isFinite(row.lower) || Double.isFinite(row.upper))
        .toList();
  }

  /** A program with columns that may grow together without end, at a gain. */
  static Lp unbounded(long seed) {
    var random = new Random(31 * seed + 8);
    var lp = LooseProgram.of(random.nextBoolean() ? planned(seed) : planted(seed).lp());
    Map<Column, Column> twins = new IdentityHashMap<>();
    Map<Column, Double> rates = new IdentityHashMap<>();
    double gain = 0;
    int count = Math.min(lp.columns.size(), 1 + random.nextInt(4));
    for (int k = 0; k < count; k++) {
      var column = lp.columns.get(random.nextInt(lp.columns.size()));
      if (twins.containsKey(column)) {
        continue;
      }
      double rate = 1 + random.nextInt(3);
      column.upper = ANY;
      // One of the pair earns what the other costs, and a little more.
      double more = k == 0 ? Math.pow(10, random.nextInt(-2, 2)) * (1 + Math.abs(column.cost)) : 0;
      var twin = lp.column("twin", column.hour, 0, ANY, rate * (-column.cost - more));
      gain += more;
      twins.put(column, twin);
      rates.put(column, rate);
    }
    for (var row : lp.rows) {
      for (var term : List.copyOf(row.terms)) {
        if (twins.containsKey(term.column())) {
          row.term(-rates.get(term.column()) * term.value(), twins.get(term.column()));
        }
      }
    }
    if (gain == 0) {
      throw new IllegalStateException("nothing gained with seed " + seed);
    }
    return lp.build();
  }

  static Lp shuffled(Lp lp, Random random) {
    return LooseProgram.of(lp).shuffle(random).build();
  }

  /**
   * Rows said twice, or nearly so, sums of others, rows and columns without any coefficient, fixed
   * columns, and columns that are another's shadow.
   */
  private static void clutter(LooseProgram lp, Random random) {
    int pieces = random.nextInt(3) == 0 ? random.nextInt(8) : 0;
    for (int k = 0; k < pieces; k++) {
      var row = lp.rows.get(random.nextInt(lp.rows.size()));
      var column = lp.columns.get(random.nextInt(lp.columns.size()));
      switch (random.nextInt(8)) {
        case 0 -> copy(lp, row, 2, 0);
        case 1 -> copy(lp, row, -1, 0);
        case 2 -> copy(lp, row, 1, 1e-9);
        case 3 -> sum(lp, row, lp.rows.get(random.nextInt(lp.rows.size())));
        case 4 -> lp.row("empty", row.hour, random.nextInt(-3, 1), random.nextInt(4));
        case 5 -> lp.column("empty", column.hour, -2, 3, random.nextInt(-2, 3));
        case 6 -> {
          var fixed = lp.column("fixed", row.hour, 3, 3, random.nextInt(-2, 3));
          row.term(0.5, fixed);
          row.lower += 1.5;
          row.upper += 1.5;
        }
        default -> {
          var shadow = lp.column("shadow", column.hour, -ANY, ANY, 0);
          lp.row("shadow", column.hour, 0, 0).term(1, shadow).term(-2, column);
        }
      }
    }
  }

  private static void copy(LooseProgram lp, Row row, double factor, double apart) {
    double lower = factor * (factor > 0 ? row.lower : row.upper);
    double upper = factor * (factor > 0 ? row.upper : row.lower);
    double loose = apart == 0 ? 0 : 1e-3 * (1 + Math.abs(Double.isFinite(lower) ? lower : upper));
    var copy = lp.row(apart == 0 ? "copy" : NEAR, row.hour, lower - loose, upper + loose);
    double slant = 1;
    for (var term : row.terms) {
      copy.term(factor * slant * term.value(), term.column());
      slant = slant == 1 ? 1 + apart : 1;
    }
  }

  private static void sum(LooseProgram lp, Row one, Row other) {
    double lower = one.lower + other.lower;
    double upper = one.upper + other.upper;
    var sum = lp.row("sum", one.hour == other.hour ? one.hour : Lp.NONE, lower, upper);
    sum.terms.addAll(one.terms);
    sum.terms.addAll(other.terms);
  }

  /** Other units for some rows and columns, up to a hundred times larger or smaller. */
  private static void rescale(LooseProgram lp, Random random) {
    for (var row : lp.rows) {
      if (random.nextInt(4) == 0) {
        double factor = Math.pow(10, random.nextInt(-2, 3));
        row.lower *= factor;
        row.upper *= factor;
        row.terms.replaceAll(term -> new Term(factor * term.value(), term.column()));
      }
    }
    Map<Column, Double> units = new IdentityHashMap<>();
    for (var column : lp.columns) {
      if (random.nextInt(4) == 0) {
        double unit = Math.pow(10, random.nextInt(-2, 3));
        units.put(column, unit);
        column.lower /= unit;
        column.upper /= unit;
        column.cost *= unit;
      }
    }
    for (var row : lp.rows) {
      row.terms.replaceAll(
          term -> new Term(term.value() * units.getOrDefault(term.column(), 1.0), term.column()));
    }
  }

  /** Some programs tell of no hour, others forget a few. */
  private static void forgetTags(LooseProgram lp, Random random) {
    double share = random.nextInt(3) == 0 ? 1 : 0.05;
    for (var column : lp.columns) {
      column.hour = random.nextDouble() < share ? Lp.NONE : column.hour;
    }
    for (var row : lp.rows) {
      row.hour = random.nextDouble() < share ? Lp.NONE : row.hour;
    }
  }
}
