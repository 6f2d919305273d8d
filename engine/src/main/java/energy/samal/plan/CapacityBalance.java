package energy.samal.plan;

import energy.samal.model.Agreement;
import energy.samal.model.Asset;
import energy.samal.model.Storage;
import java.util.ArrayList;
import java.util.List;

/**
 * Size alive in each planning year, for the power of assets, the vessels of storages and saving
 * measures.
 *
 * <pre>
 *   alive[y] = existing[y] + committed[y] + Σ built[y'] over y' ≤ y still alive − closed[y]
 *   0 ≤ alive[y] ≤ potential
 *   0 ≤ closed[y] ≤ existing[y];  closed[y] − closed[y−1] ≥ −(what reaches its end of life in between)
 *   cost[y] = Σ annuity[y'] · built[y'] + fixed[y] · alive[y]
 * </pre>
 *
 * <p>What is built pays its annuity in every represented year while alive, so that nothing is owed
 * or owned at the end of the horizon. What stands is sunk. Where nothing can be decided there is a
 * number and no column.
 */
final class CapacityBalance {
  static final String RULE = "capacity_balance";
  static final String CLOSED_STAYS_CLOSED = "closed_stays_closed";

  private CapacityBalance() {}

  /** What was decided, or given, for one size over all years of the task. */
  record Decision(Sized sized, List<Year> years) {}

  /**
   * @param existing by vintages
   * @param committed by agreements
   * @param stands existing, committed, and built by earlier decisions
   * @param fleetBuilt built for this year by an earlier decision
   * @param builtColumn or −1
   * @param closedColumn or −1
   * @param fleetClosed where there is no closing column
   */
  record Year(
      double existing,
      double committed,
      double stands,
      double fleetBuilt,
      int builtColumn,
      int closedColumn,
      double fleetClosed,
      Size alive) {}

  /** Everything of the scenario that has a size. */
  static List<Sized> all(Draft draft) {
    var all = new ArrayList<Sized>();
    var lookup = draft.lookup();
    for (Asset asset : draft.scenario().assets()) {
      var owner = lookup.owner(asset);
      var technology = lookup.technology(asset.technology());
      all.add(new Sized(owner, Sized.POWER, asset.capacity(), asset.costs(), technology));
      if (asset instanceof Storage storage) {
        var energy = storage.energy();
        all.add(new Sized(owner, Sized.ENERGY, energy.capacity(), energy.costs(), technology));
      }
    }
    for (var saving : draft.scenario().energy().savings()) {
      var technology = lookup.technology(saving.technology());
      all.add(
          new Sized(
              lookup.owner(saving), Sized.SAVING, saving.capacity(), saving.costs(), technology));
    }
    return all;
  }

  static void add(Draft draft, Sized sized) {
    var years = new ArrayList<Year>();
    for (int y = 0; y < draft.task().years(); y++) {
      var year = year(draft, sized, y, years);
      years.add(year);
      draft.size(sized, y, year.alive);
      draft
          .accounts()
          .cost(
              y,
              sized.owner(),
              CostRow.Component.FIXED,
              year.alive.times(1),
              sized.costs().fixedPerUnitYear().at(draft.task().year(y)));
    }
    draft.decision(new Decision(sized, years));
  }

  private static Year year(Draft draft, Sized sized, int y, List<Year> before) {
    var task = draft.task();
    int year = task.year(y);
    double existing = sized.capacity().existingIn(year);
    double committed = committed(draft, sized, y);
    double fleet = fleet(draft, sized, y);
    double fleetClosed = Math.min(existing, task.fleet().closed(sized, year));
    int built = builtColumn(draft, sized, y);
    int closed = closedColumn(draft, sized, y, existing, before);
    boolean mayClose = closed >= 0;
    double stands = existing + committed + fleet;
    double given = stands - (mayClose ? 0 : fleetClosed);
    var alive = alive(draft, sized, y, given, closed, built, before);
    double fleetBuilt =
        task.fleet().builds(sized).stream()
            .filter(b -> b.year() == year)
            .mapToDouble(Fleet.Build::size)
            .sum();
    return new Year(
        existing, committed, stands, fleetBuilt, built, closed, mayClose ? 0 : fleetClosed, alive);
  }

  private static double committed(Draft draft, Sized sized, int y) {
    double committed = 0;
    for (var agreement : draft.scenario().agreements()) {
      for (var commitment : agreement.commitments()) {
        if (commitment.asset().equals(sized.element())) {
          int from = commitment.fromYear();
          double size = size(commitment, sized.unit());
          committed += standing(draft, sized, y, from, size);
        }
      }
    }
    return committed;
  }

  /** The part of a commitment that a unit measures. */
  static double size(Agreement.Commitment commitment, String unit) {
    return switch (unit) {
      case Sized.POWER, Sized.SAVING -> commitment.sizeMw();
      case Sized.ENERGY -> commitment.energyMwh();
      default -> throw new IllegalStateException("no unit of size: " + unit);
    };
  }

  private static double fleet(Draft draft, Sized sized, int y) {
    double fleet = 0;
    for (var build : draft.task().fleet().builds(sized)) {
      fleet += standing(draft, sized, y, build.year(), build.size());
    }
    return fleet;
  }

  /** The size if it is alive in this year, its annuity booked; else 0. */
  private static double standing(Draft draft, Sized sized, int y, int from, double size) {
    if (size == 0 || !sized.lives(from, draft.task().year(y))) {
      return 0;
    }
    var capital = new Quantity.Constant(size);
    draft
        .accounts()
        .cost(y, sized.owner(), CostRow.Component.CAPITAL, capital, sized.annuity(from));
    return size;
  }

  private static int builtColumn(Draft draft, Sized sized, int y) {
    var task = draft.task();
    var expansion = sized.capacity().expansion();
    int year = task.year(y);
    if (!task.mayBuild() || !expansion.allowedIn(year)) {
      return -1;
    }
    int built = draft.once("built", subject(sized), y, expansion.maximumSize());
    for (int later = y; later < task.years(); later++) {
      if (sized.lives(year, task.year(later))) {
        var capital = new Quantity.Once(built, 1);
        draft
            .accounts()
            .cost(later, sized.owner(), CostRow.Component.CAPITAL, capital, sized.annuity(year));
      }
    }
    return built;
  }

  private static int closedColumn(
      Draft draft, Sized sized, int y, double existing, List<Year> before) {
    var task = draft.task();
    if (!task.mayBuild() || !sized.capacity().mayRetireEarly() || existing <= 0) {
      return -1;
    }
    int closed = draft.once("closed", subject(sized), y, existing);
    if (before.isEmpty()) {
      draft.lp().lower(closed, stillClosed(draft, sized, y, existing));
    } else if (before.getLast().closedColumn >= 0) {
      double expired = sized.expired(draft.task().year(y - 1), draft.task().year(y));
      draft.lp().term(1, closed).term(-1, before.getLast().closedColumn);
      draft.row(
          draft.label(CLOSED_STAYS_CLOSED, subject(sized), y), -expired, Double.POSITIVE_INFINITY);
    }
    return closed;
  }

  /** What was closed for an earlier planning year and has not reached its end of life since. */
  private static double stillClosed(Draft draft, Sized sized, int y, double existing) {
    int index = draft.task().yearIndexes().get(y);
    if (index == 0) {
      return 0;
    }
    int previous = draft.scenario().settings().horizon().years().get(index - 1);
    double expired = sized.expired(previous, draft.task().year(y));
    double closed = draft.task().fleet().closed(sized, previous) - expired;
    return Math.min(existing, Math.max(0, closed));
  }

  private static Size alive(
      Draft draft, Sized sized, int y, double given, int closed, int built, List<Year> before) {
    int year = draft.task().year(y);
    var lp = draft.lp();
    var building = new ArrayList<Integer>();
    for (int earlier = 0; earlier < before.size(); earlier++) {
      int column = before.get(earlier).builtColumn;
      if (column >= 0 && sized.lives(draft.task().year(earlier), year)) {
        building.add(column);
      }
    }
    if (built >= 0) {
      building.add(built);
    }
    if (building.isEmpty() && closed < 0) {
      return Size.of(given);
    }
    double most =
        building.isEmpty() ? given : Math.max(given, sized.capacity().expansion().maximumSize());
    int alive = draft.once("alive", subject(sized), y, most);
    lp.term(1, alive);
    building.forEach(column -> lp.term(-1, column));
    if (closed >= 0) {
      lp.term(1, closed);
    }
    draft.row(draft.label(RULE, subject(sized), y), given, given);
    return new Size(0, alive, most);
  }

  private static String subject(Sized sized) {
    return sized.element() + " " + sized.unit();
  }
}
