package energy.samal.model;

import java.util.List;

/**
 * What a converter turns into what. All flows are proportional to its activity, the MWh of the
 * first output.
 *
 * @param inputs what goes in; the carrier's emission factor applies to each MWh of it
 * @param outputs what comes out, at least one; the first has 1 MWh for each MWh of activity and is
 *     what capacity is measured in
 * @param extraction heat on top, by choice of the hour, or {@link Extraction#NONE}
 * @param captureShare share of the CO₂ that is captured, 0…1
 */
public record Conversion(
    List<Flow> inputs, List<Flow> outputs, Extraction extraction, double captureShare) {
  public Conversion {
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }

  /** Whether anything flows in a proportion that changes by the hour. */
  public boolean changes() {
    return inputs.stream().anyMatch(Flow::changes) || outputs.stream().anyMatch(Flow::changes);
  }
}
