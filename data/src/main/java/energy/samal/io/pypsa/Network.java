package energy.samal.io.pypsa;

import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;

/** A network as its files tell it, before anything is made of it. */
final class Network {
  private final SequencedMap<String, Components> lists = new LinkedHashMap<>();
  private final Map<String, String> facts = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private Snapshots snapshots = Snapshots.NONE;
  private List<Period> periods = List.of();

  /**
   * A year in which something may be built.
   *
   * @param objective what costs of the year count for
   * @param years that it stands for in sums of emissions
   */
  record Period(int year, double objective, double years) {}

  /**
   * When the network runs.
   *
   * @param labels one for each snapshot
   * @param periods the investment period of each; empty where there are none
   * @param cost hours that a snapshot counts for in costs
   * @param level hours that pass in a snapshot, for what is in store
   * @param energy hours that a snapshot counts for in limits of energy
   */
  record Snapshots(
      List<String> labels,
      List<Integer> periods,
      List<Double> cost,
      List<Double> level,
      List<Double> energy) {
    static final Snapshots NONE =
        new Snapshots(List.of(), List.of(), List.of(), List.of(), List.of());

    int count() {
      return labels.size();
    }
  }

  Snapshots snapshots() {
    return snapshots;
  }

  void snapshots(Snapshots snapshots) {
    this.snapshots = snapshots;
  }

  /**
   * Investment periods in order; none where all snapshots are of one year. Those that snapshots
   * have and no table tells of count for 1, as in PyPSA.
   */
  List<Period> periods() {
    return periods.isEmpty()
        ? snapshots.periods().stream().distinct().map(year -> new Period(year, 1, 1)).toList()
        : periods;
  }

  void periods(List<Period> periods) {
    this.periods = periods;
  }

  /** What the files say of the network itself, such as {@code name} or {@code pypsa_version}. */
  String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  void fact(String name, String value) {
    facts.put(name, value);
  }

  List<Problem> problems() {
    return problems;
  }

  void problem(
      String place, String element, String field, Object found, String rule, String remedy) {
    problems.add(new Problem(place, element, field, found, rule, remedy));
  }

  /** The components of a list; none when the files have none. */
  Components list(String list) {
    return lists.getOrDefault(list, new Components(list, List.of(), (_, _) -> ""));
  }

  /** Begins a list. */
  Components add(String list, List<String> names, BiFunction<Integer, String, String> place) {
    var components = new Components(list, names, place);
    lists.put(list, components);
    return components;
  }

  Iterable<Components> lists() {
    return lists.values();
  }
}
