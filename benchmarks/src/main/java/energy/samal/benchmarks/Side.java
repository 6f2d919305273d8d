package energy.samal.benchmarks;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How one of the two tools did on one network.
 *
 * @param phases in order; none where there was nothing to measure
 * @param cost NaN without a plan
 * @param absent why it has no plan; empty when it has one
 */
record Side(List<Phase> phases, double cost, String absent) {
  static Side none(String why) {
    return new Side(List.of(), Double.NaN, why);
  }

  boolean planned() {
    return absent.isEmpty();
  }

  /** What one phase took, in all years together; all zero where the tool has none of that name. */
  Phase phase(String name) {
    return sum(name, List.of(name));
  }

  /** Several phases as one: their seconds added up, and the most memory of any. */
  Phase sum(String name, List<String> names) {
    var parts = phases.stream().filter(phase -> names.contains(phase.name())).toList();
    return new Phase(
        name,
        parts.stream().mapToDouble(Phase::seconds).sum(),
        parts.stream().mapToDouble(Phase::processorSeconds).sum(),
        parts.stream().mapToDouble(Phase::heapMb).max().orElse(0),
        parts.stream().mapToDouble(Phase::processMb).max().orElse(0),
        parts.stream().map(Phase::note).distinct().collect(Collectors.joining(" and ")));
  }
}
