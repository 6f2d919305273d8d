package energy.samal.io.osemosys;

import energy.samal.io.imports.CaseDraft;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/** What one unit of activity uses and makes, in order. */
final class Flows {
  private static final double LEAST_EFFICIENCY = 0.01;
  private static final double MOST_EFFICIENCY = 6;
  private static final String NOTHING = "nothing";

  private final Map<String, Double> inputs = new LinkedHashMap<>();
  private final Map<String, Double> outputs = new LinkedHashMap<>();

  Map<String, Double> inputs() {
    return inputs;
  }

  Map<String, Double> outputs() {
    return outputs;
  }

  /** Output counted in, or input when it is negative. */
  void make(String carrier, double ratio) {
    if (ratio > 0) {
      outputs.merge(carrier, ratio, Double::sum);
    } else if (ratio < 0) {
      inputs.merge(carrier, -ratio, Double::sum);
    }
  }

  /** The output that capacity is measured in. */
  Entry<String, Double> first() {
    return outputs.entrySet().iterator().next();
  }

  /** Whether it is an output from nothing. */
  boolean isSource() {
    return inputs.isEmpty() && outputs.size() == 1;
  }

  /** Writes a converter; the first input is one whose efficiency the case format can tell. */
  void write(Desk desk, String id, String node, CaseDraft.Line line) {
    double output = first().getValue();
    var first =
        inputs.entrySet().stream()
            .filter(e -> output / e.getValue() >= LEAST_EFFICIENCY)
            .filter(e -> output / e.getValue() <= MOST_EFFICIENCY)
            .map(Entry::getKey)
            .findFirst()
            .orElse(NOTHING);
    if (first.equals(NOTHING) && desk.newCarrier(NOTHING, "yearly")) {
      desk.report().note("converters need an input; this one costs nothing", NOTHING);
    }
    if (first.equals(NOTHING) && desk.newSupply(NOTHING + " " + node)) {
      desk.supply(NOTHING, node, _ -> 0, _ -> Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    line.set("input", first)
        .set("efficiency_share", first.equals(NOTHING) ? 1 : output / inputs.get(first))
        .set("output", first().getKey());
    inputs.forEach((carrier, ratio) -> further(desk, id, "input", carrier, ratio / output, first));
    outputs.forEach(
        (carrier, ratio) -> further(desk, id, "output", carrier, ratio / output, first().getKey()));
  }

  private static void further(
      Desk desk, String id, String direction, String carrier, double ratio, String first) {
    if (!carrier.equals(first)) {
      desk.draft()
          .line("converter_flows")
          .set("converter", id)
          .set("direction", direction)
          .set("carrier", carrier)
          .set("mwh_per_mwh", ratio);
    }
  }
}
