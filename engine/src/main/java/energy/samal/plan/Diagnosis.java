package energy.samal.plan;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.solver.Elastic;
import energy.samal.solver.Options;
import energy.samal.solver.Ray;
import energy.samal.solver.Relaxation;
import energy.samal.solver.Solver;
import energy.samal.time.TimeGrid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says in words of the scenario why there is no plan. */
final class Diagnosis {
  /** How many conflicts are worth reading. */
  private static final int MOST = 20;

  private final Solver solver;
  private final Options options;

  Diagnosis(Solver solver, Options options) {
    this.solver = solver;
    this.options = options;
  }

  /**
   * The rules that cannot hold together: first those that give way in the least relaxation, each
   * with how much, then those that stand against them, with 0. Hours of one rule, subject and year
   * are told as a range, with the most that any of them gives.
   */
  List<Conflict> conflicts(Lp lp, TimeGrid time) {
    var relaxation = Elastic.relax(lp, _ -> true, _ -> false, solver, options);
    return switch (relaxation) {
      case Relaxation.Smallest(double _, var gives, var against) -> {
        var found = new LinkedHashMap<Conflict, Conflict>();
        for (var give : gives) {
          add(found, conflict(lp, time, give.isRow(), give.number(), give.amount()));
        }
        for (var part : against) {
          add(found, conflict(lp, time, part.isRow(), part.number(), 0));
        }
        yield found.values().stream().limit(MOST).toList();
      }
      case Relaxation.Impossible(String message) ->
          List.of(new Conflict(message, "bounds of columns", 0, -1, -1, Double.NaN, ""));
      case Relaxation.Stopped(String message) ->
          List.of(new Conflict(message, "", 0, -1, -1, Double.NaN, ""));
    };
  }

  /** The elements whose columns grow without end while costs fall. */
  List<String> growing(Lp lp) {
    var elements = new ArrayList<String>();
    Ray.find(lp, solver, options)
        .ifPresent(
            ray ->
                ray.moves().stream()
                    .map(move -> lp.columnLabel(move.column()))
                    .map(label -> words(label.family()) + " of " + label.subject())
                    .distinct()
                    .limit(MOST)
                    .forEach(elements::add));
    return elements;
  }

  private static void add(Map<Conflict, Conflict> found, Conflict conflict) {
    var anyHour = new Conflict(conflict.rule(), conflict.subject(), conflict.year(), 0, 0, 0, "");
    found.merge(anyHour, conflict, Diagnosis::wider);
  }

  private static Conflict conflict(Lp lp, TimeGrid time, boolean isRow, int number, double by) {
    var label = isRow ? lp.rowLabel(number) : lp.columnLabel(number);
    int tag = isRow ? lp.rowHour()[number] : lp.columnHour()[number];
    int step = tag % time.steps();
    int first = tag == Lp.NONE ? -1 : time.firstHour(step);
    int last = tag == Lp.NONE ? -1 : first + time.durationHours(step) - 1;
    return new Conflict(
        words(label.family()),
        label.subject(),
        label.period(),
        first,
        last,
        by,
        unit(label, tag == Lp.NONE));
  }

  private static Conflict wider(Conflict one, Conflict other) {
    return new Conflict(
        one.rule(),
        one.subject(),
        one.year(),
        Math.min(one.firstHour(), other.firstHour()),
        Math.max(one.lastHour(), other.lastHour()),
        Math.max(one.relaxation(), other.relaxation()),
        one.unit());
  }

  private static String words(String family) {
    return family.replace('_', ' ');
  }

  /** Of a rule's own row, as its formula has it; sums over the year are energy. */
  private static String unit(Label label, boolean yearly) {
    return switch (label.family()) {
      case EmissionLimits.CAP, EmissionLimits.BUDGET -> "t";
      case NodeBalance.RULE, LinkFlow.FORWARD, LinkFlow.BACKWARD -> yearly ? "MWh" : "MW";
      case SupplyLimit.YEARLY,
          SupplyLimit.RESERVE,
          MarketTrade.PURCHASE,
          MarketTrade.SALE,
          DemandService.SHIFT,
          RenewableShare.RULE,
          Independence.RULE,
          YearlyOutput.LEAST,
          YearlyOutput.MOST,
          StorageBalance.LEAST_HOURS,
          StorageBalance.MOST_HOURS,
          LevelBalance.RULE,
          LevelBalance.VESSEL,
          LevelBalance.CYCLE,
          LinkedLevels.MOVED,
          LinkedLevels.START,
          LinkedLevels.LOW,
          LinkedLevels.HIGH,
          LinkedLevels.EMPTY,
          LinkedLevels.FULL,
          RiverTravel.LEAVES,
          RiverTravel.ARRIVES ->
          "MWh";
      case CapacityBalance.RULE, CapacityBalance.CLOSED_STAYS_CLOSED -> sizeUnit(label);
      default -> "MW";
    };
  }

  /** The last word of what a size is called. */
  private static String sizeUnit(Label label) {
    return label.subject().substring(label.subject().lastIndexOf(' ') + 1);
  }
}
