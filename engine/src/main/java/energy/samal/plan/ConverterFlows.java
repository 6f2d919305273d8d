package energy.samal.plan;

import energy.samal.lp.Columns;
import energy.samal.model.Converter;
import energy.samal.model.Flow;
import java.util.ArrayList;

/**
 * What a converter takes and gives, in proportion to its activity, and the heat its turbine may
 * give up.
 *
 * <pre>
 *   activity[t] limited as any output
 *   node balance of an input:         − input · activity[t]
 *   node balance of an output:        + output · activity[t]     (first output: 1 · activity[t])
 *       where efficiency changes by the hour as {@link ChangingFlow} says
 *       each at its own node, where that is not the converter's
 *   heat extraction of a steam turbine, operating line after e.g. Weber 2005, Uncertainty in the
 *   Electric Power Industry, section 4.3:
 *     0 ≤ heat[t] ≤ maximum · activity[t],   first output: activity[t] − loss · heat[t]
 *   emitted: Σ w[t] · factor · (1 − captured) · input · activity[t]
 * </pre>
 */
final class ConverterFlows {
  static final String EXTRACTION = "heat_extraction";

  private ConverterFlows() {}

  static void add(Draft draft, Converter converter, int y) {
    var owner = draft.lookup().owner(converter);
    var alive = draft.power(converter.id(), y);
    if (alive.most() == 0) {
      return;
    }
    var operation = converter.operation();
    var activity = draft.perStep("activity", converter.id(), y);
    OutputLimit.add(draft, owner, y, activity, alive, operation);
    RampLimit.add(draft, converter.id(), y, alive, operation.rampPerHour(), activity);
    ExtraCost.add(draft, owner, y, activity, operation.extraPerMwh());
    YearlyOutput.add(draft, converter.id(), y, activity, alive, operation);
    double variable = converter.costs().variablePerMwh().at(draft.task().year(y));
    draft
        .accounts()
        .cost(y, owner, CostRow.Component.VARIABLE, new Quantity.PerStep(activity, 1), variable);
    inputs(draft, converter, y, activity);
    outputs(draft, converter, y, activity);
  }

  private static void inputs(Draft draft, Converter converter, int y, Columns activity) {
    double emitted = 1 - converter.conversion().captureShare();
    for (var input : converter.conversion().inputs()) {
      var used = ChangingFlow.of(draft, converter, y, activity, input);
      var node = input.nodeOf(converter);
      var owner = draft.lookup().owner(converter, node);
      draft.balances().add(node, input.carrier(), y, used.times(-1));
      draft.accounts().energy(y, owner, input.carrier(), EnergyRow.Role.INPUT, used);
      draft.accounts().hourly(y, HourlySeries.Kind.INPUT, owner, input.carrier(), used);
      double factor = draft.lookup().carrier(input.carrier()).emissionTPerMwh() * emitted;
      if (factor > 0) {
        draft.accounts().emission(y, owner, input.carrier(), used.times(factor));
      }
    }
  }

  private static void outputs(Draft draft, Converter converter, int y, Columns activity) {
    var conversion = converter.conversion();
    var extraction = conversion.extraction();
    for (int k = 0; k < conversion.outputs().size(); k++) {
      var output = conversion.outputs().get(k);
      var made = new ArrayList<Quantity>();
      made.add(
          k == 0
              ? new Quantity.PerStep(activity, 1)
              : ChangingFlow.of(draft, converter, y, activity, output));
      if (k == 0 && extraction.exists()) {
        var heat = extracted(draft, converter, y, activity);
        made.add(new Quantity.PerStep(heat, -extraction.powerLossPerMwh()));
        var given = new Flow(extraction.carrier(), 1);
        give(draft, converter, y, given, new Quantity.PerStep(heat, 1));
      }
      give(draft, converter, y, output, made.toArray(Quantity[]::new));
    }
  }

  private static Columns extracted(Draft draft, Converter converter, int y, Columns activity) {
    double most = converter.conversion().extraction().maximumMwhPerMwh();
    var heat = draft.perStep("heat", converter.id(), y);
    var label = draft.label(EXTRACTION, converter.id(), y);
    for (int t = 0; t < heat.count(); t++) {
      draft.lp().term(1, heat.at(t)).term(-most, activity.at(t));
      draft.row(label, y, t, Double.NEGATIVE_INFINITY, 0);
    }
    return heat;
  }

  private static void give(Draft draft, Converter converter, int y, Flow flow, Quantity... made) {
    var node = flow.nodeOf(converter);
    var owner = draft.lookup().owner(converter, node);
    var carrier = flow.carrier();
    for (var quantity : made) {
      draft.balances().add(node, carrier, y, quantity);
    }
    draft.accounts().energy(y, owner, carrier, EnergyRow.Role.OUTPUT, made);
    draft.accounts().hourly(y, HourlySeries.Kind.OUTPUT, owner, carrier, made);
  }
}
