package energy.samal.solver;

import static energy.samal.solver.LooseProgram.ANY;

import energy.samal.lp.Lp;
import energy.samal.solver.LooseProgram.Column;
import energy.samal.solver.LooseProgram.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small system with hours drawn at random: nodes with plants, a store and links, in one year or
 * several side by side, whose hours are a chain, segments of unequal length, or periods that stand
 * for others and that long storage links. Every rule may be there or not.
 *
 * <p>It always has a point, in which all demand is lost and all inflow spilled, and costs nothing
 * less than 0, so that it has an optimum.
 */
final class HourlySystem {
  private static final double LOST = 900;

  private final Random random;
  private final LooseProgram lp = new LooseProgram();
  private final int years;
  private final int hours;
  private final int nodes;
  private final int kinds;

  /** How money and power are counted: a power of ten each. */
  private final double money;

  private final double size;

  /** From one hour's tag to the next: hours that hold nothing may lie between them. */
  private final int stride;

  /** Length of each hour of a year. */
  private final double[] length;

  private final double night;

  /** What can be built: of each node the plants, its store and its link. */
  private Column[][] capacity;

  private Column[][][] output;
  private Column[][] lost;
  private Row[][] balance;

  /**
   * Draws the system.
   *
   * @param night share of a plant that can run when there is no sun, 0 or what rounding makes of it
   */
  HourlySystem(Random random, double night) {
    this.random = random;
    this.night = night;
    years = 1 + (int) (3 * Math.pow(random.nextDouble(), 3));
    hours = 1 + (int) (40.0 / years * Math.pow(random.nextDouble(), 2.5));
    nodes = 1 + (int) (3 * Math.pow(random.nextDouble(), 2));
    kinds = 1 + random.nextInt(3);
    money = Math.pow(10, random.nextInt(-1, 3));
    size = Math.pow(10, random.nextInt(-1, 3));
    stride = chance(0.1) ? 1 + random.nextInt(5) : 1;
    length = new double[hours];
    boolean segments = chance(0.3);
    for (int t = 0; t < hours; t++) {
      length[t] = segments ? 1 + random.nextInt(12) : 1;
    }
  }

  LooseProgram build() {
    capacity = new Column[nodes][kinds + 2];
    for (int y = 0; y < years; y++) {
      capacities(y);
      year(y);
    }
    return lp;
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private double some(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private int tag(int year, int hour) {
    return (year * hours + hour) * stride;
  }

  /** What stands this year: what stood before, less what is closed, and what is built. */
  private void capacities(int year) {
    for (int n = 0; n < nodes; n++) {
      for (int k = 0; k < kinds + 2; k++) {
        double most = chance(0.3) ? size * some(0, 30) : ANY;
        var before = capacity[n][k];
        var built = lp.column("build", Lp.NONE, 0, most, money * some(5, 60) * hours);
        if (before == null && chance(0.5)) {
          capacity[n][k] = built;
          continue;
        }
        capacity[n][k] = lp.column("capacity", Lp.NONE, 0, ANY, chance(0.3) ? money : 0);
        double standing = chance(0.3) ? size * random.nextInt(8) : 0;
        var row = lp.row("capacity", Lp.NONE, standing, standing);
        row.term(1, capacity[n][k]).term(-1, built);
        if (before != null) {
          row.term(-some(0.5, 1), before);
        }
      }
    }
  }

  private void year(int year) {
    output = new Column[nodes][kinds][hours];
    lost = new Column[nodes][hours];
    balance = new Row[nodes][hours];
    for (int n = 0; n < nodes; n++) {
      node(year, n);
      if (chance(0.7)) {
        store(year, n);
      }
    }
    for (int n = 1; n < nodes; n++) {
      link(year, n);
    }
    if (chance(0.5)) {
      emissions(year);
    }
    if (chance(0.3)) {
      share(year);
    }
    if (hours > 1 && chance(0.4)) {
      windows(year);
    }
  }

  private void node(int year, int node) {
    double demand = size * some(1, 20);
    boolean strict = chance(0.7);
    for (int t = 0; t < hours; t++) {
      double wanted = chance(0.1) ? 0 : demand * some(0.5, 1.5);
      balance[node][t] = lp.row("balance", tag(year, t), wanted, strict ? wanted : ANY);
      lost[node][t] = lp.column("lost", tag(year, t), 0, ANY, money * LOST * length[t]);
      balance[node][t].term(1, lost[node][t]);
    }
    for (int k = 0; k < kinds; k++) {
      plant(year, node, k);
    }
  }

  private void plant(int year, int node, int kind) {
    double cost = money * (kind == 0 ? 0 : random.nextInt(100));
    boolean sun = kind == 0 && chance(0.7);
    boolean least = kind > 0 && chance(0.15);
    var built = capacity[node][kind];
    for (int t = 0; t < hours; t++) {
      double share = sun ? Math.max(night, some(-0.7, 1)) : 1;
      // A share of 0 makes a row that holds its column at 0: it has no interior.
      double most = chance(0.05) ? size * some(0, 10) : ANY;
      var column = lp.column("output", tag(year, t), 0, most, cost * length[t]);
      output[node][kind][t] = column;
      balance[node][t].term(1, column);
      lp.row("limit", tag(year, t), -ANY, 0).term(1, column).term(-share, built);
      if (least && most == ANY) {
        lp.row("least", tag(year, t), 0, ANY)
            .term(1, column)
            .term(1, lp.column("idle", tag(year, t), 0, ANY, money * LOST))
            .term(-0.3 * share, built);
      }
    }
    if (hours > 1 && chance(0.25)) {
      ramps(year, output[node][kind], built);
    }
  }

  private void ramps(int year, Column[] columns, Column built) {
    double rate = some(0.05, 0.6);
    for (int t = chance(0.3) ? 0 : 1; t < hours; t++) {
      var before = columns[Math.floorMod(t - 1, hours)];
      if (chance(0.5)) {
        double most = size * some(0.1, 5);
        lp.row("ramp", tag(year, t), -most, most).term(1, columns[t]).term(-1, before);
      } else {
        lp.row("rampUp", tag(year, t), -ANY, 0)
            .term(1, columns[t])
            .term(-1, before)
            .term(-rate, built);
        lp.row("rampDown", tag(year, t), -ANY, 0)
            .term(-1, columns[t])
            .term(1, before)
            .term(-rate, built);
      }
    }
  }

  /** A store whose level is carried on from hour to hour, or one that periods share. */
  private void store(int year, int node) {
    double way = some(0.8, 1);
    double keep = chance(0.3) ? some(0.9, 1) : 1;
    double inflow = chance(0.4) ? size * some(0, 2) : 0;
    var built = capacity[node][kinds];
    int periods = hours > 3 && chance(0.3) ? 2 + random.nextInt(2) : 1;
    var level = new Column[hours];
    var change = new Row[hours];
    for (int t = 0; t < hours; t++) {
      int tag = tag(year, t);
      var in = lp.column("charge", tag, 0, ANY, 0);
      var out = lp.column("discharge", tag, 0, ANY, chance(0.5) ? money * 0.1 * length[t] : 0);
      level[t] = lp.column("level", tag, periods > 1 ? -ANY : 0, ANY, 0);
      balance[node][t].term(1, out).term(-1, in);
      lp.row("chargeLimit", tag, -ANY, 0).term(1, in).term(-1, built);
      lp.row("dischargeLimit", tag, -ANY, 0).term(1, out).term(-1, built);
      change[t] = lp.row("store", tag, inflow * length[t], inflow * length[t]);
      change[t].term(1, level[t]).term(-way * length[t], in).term(length[t] / way, out);
      if (inflow > 0) {
        change[t].term(1, lp.column("spill", tag, 0, ANY, 0));
      }
    }
    if (periods > 1) {
      periods(level, change, built, periods);
    } else {
      chain(year, level, change, built, keep);
    }
  }

  private void chain(int year, Column[] level, Row[] change, Column built, double keep) {
    int end = random.nextInt(3);
    for (int t = 0; t < hours; t++) {
      lp.row("levelLimit", tag(year, t), -ANY, 0).term(1, level[t]).term(-4, built);
      if (t > 0 || end == 0) {
        change[t].term(-keep, level[Math.floorMod(t - 1, hours)]);
      }
    }
    if (end == 1) {
      double wanted = size * some(0, 3);
      var missing = lp.column("missing", Lp.NONE, 0, ANY, money * LOST);
      lp.row("end", chance(0.5) ? Lp.NONE : tag(year, hours - 1), wanted, ANY)
          .term(1, level[hours - 1])
          .term(1, missing);
    }
  }

  /**
   * Each period's level begins at 0 and may be negative; what stands in for the year is a sequence
   * of periods, each of which begins where the one before ended.
   */
  private void periods(Column[] level, Row[] change, Column built, int periods) {
    int size = (hours + periods - 1) / periods;
    var least = new Column[periods];
    var most = new Column[periods];
    for (int p = 0; p < periods; p++) {
      least[p] = lp.column("least", Lp.NONE, -ANY, 0, 0);
      most[p] = lp.column("most", Lp.NONE, 0, ANY, 0);
    }
    for (int t = 0; t < hours; t++) {
      int p = t / size;
      if (t % size > 0) {
        change[t].term(-1, level[t - 1]);
      }
      lp.row("least", change[t].hour, 0, ANY).term(1, level[t]).term(-1, least[p]);
      lp.row("most", change[t].hour, -ANY, 0).term(1, level[t]).term(-1, most[p]);
    }
    int length = 2 + random.nextInt(6);
    var base = new ArrayList<Column>();
    for (int s = 0; s < length; s++) {
      base.add(lp.column("base", Lp.NONE, 0, ANY, 0));
    }
    for (int s = 0; s < length; s++) {
      int p = random.nextInt((hours + size - 1) / size);
      var last = level[Math.min(hours, (p + 1) * size) - 1];
      lp.row("link", Lp.NONE, 0, 0)
          .term(1, base.get((s + 1) % length))
          .term(-1, base.get(s))
          .term(-1, last);
      lp.row("link", Lp.NONE, 0, ANY).term(1, base.get(s)).term(1, least[p]);
      lp.row("link", Lp.NONE, -ANY, 0).term(1, base.get(s)).term(1, most[p]).term(-4, built);
    }
  }

  private void link(int year, int node) {
    var built = capacity[node][kinds + 1];
    boolean free = chance(0.4);
    double most = size * some(0, 8);
    for (int t = 0; t < hours; t++) {
      int tag = tag(year, t);
      if (free) {
        var flow = lp.column("flow", tag, -most, most, 0);
        balance[node][t].term(1, flow);
        balance[node - 1][t].term(-1, flow);
      } else {
        for (int way = 0; way < 2; way++) {
          var flow = lp.column("flow", tag, 0, ANY, money * 0.5);
          lp.row("flowLimit", tag, -ANY, 0).term(1, flow).term(-1, built);
          balance[node - way][t].term(0.97, flow);
          balance[node - 1 + way][t].term(-1, flow);
        }
      }
    }
  }

  private List<Column> outputs(int kind) {
    List<Column> columns = new ArrayList<>();
    for (int n = 0; n < nodes; n++) {
      columns.addAll(List.of(output[n][kind]));
    }
    return columns;
  }

  private void emissions(int year) {
    var row = lp.row("emissions", Lp.NONE, -ANY, size * hours * nodes * some(0, 5));
    for (int k = 1; k < kinds; k++) {
      double factor = some(0.1, 1);
      outputs(k).forEach(column -> row.term(factor, column));
    }
    if (chance(0.3)) {
      row.term(-1, lp.column("bought", Lp.NONE, 0, ANY, money * some(1, 50) / (year + 1)));
    }
  }

  private void share(int year) {
    double wanted = some(0, 0.9);
    var row = lp.row("share", Lp.NONE, 0, ANY);
    for (int k = 0; k < kinds; k++) {
      double factor = (k == 0 ? 1 : 0) - wanted;
      outputs(k).forEach(column -> row.term(factor, column));
    }
    if (chance(0.2)) {
      row.term(1, lp.column("missed", Lp.NONE, 0, ANY, money * 200 * (year + 1)));
    }
  }

  /** Limits over a few hours, which carry the tag of one of them or none. */
  private void windows(int year) {
    int width = Math.min(hours, 2 + random.nextInt(4));
    var columns = output[random.nextInt(nodes)][random.nextInt(kinds)];
    double most = size * width * some(0.2, 6);
    int step = chance(0.5) ? 1 : width;
    for (int from = 0; from + width <= hours; from += step) {
      int tag = chance(0.5) ? Lp.NONE : tag(year, from + random.nextInt(width));
      var row = lp.row("window", tag, -ANY, most);
      for (int t = from; t < from + width; t++) {
        row.term(length[t], columns[t]);
      }
    }
  }
}
