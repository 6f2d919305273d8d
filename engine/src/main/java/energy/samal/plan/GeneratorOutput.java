package energy.samal.plan;

import energy.samal.model.Generator;

/**
 * Output of a generator into its node, with its variable cost, which {@link QuadraticCost} may add
 * to. What is available and not used is curtailed.
 *
 * <pre>
 *   node balance: + output[t]
 *   cost: Σ w[t] · variable · output[t]
 *   curtailed = Σ w[t] · (availability[t] · alive − output[t])
 * </pre>
 */
final class GeneratorOutput {
  private GeneratorOutput() {}

  static void add(Draft draft, Generator generator, int y) {
    var owner = draft.lookup().owner(generator);
    var carrier = generator.carrier();
    var operation = generator.operation();
    var alive = draft.power(generator.id(), y);
    if (alive.most() == 0) {
      return;
    }
    var output = draft.perStep("output", generator.id(), y);
    OutputLimit.add(draft, owner, y, output, alive, operation);
    RampLimit.add(draft, generator.id(), y, alive, operation.rampPerHour(), output);
    ExtraCost.add(draft, owner, y, output, operation.extraPerMwh());
    YearlyOutput.add(draft, generator.id(), y, output, alive, operation);

    var made = new Quantity.PerStep(output, 1);
    var accounts = draft.accounts();
    double variable = generator.costs().variablePerMwh().at(draft.task().year(y));
    accounts.cost(y, owner, CostRow.Component.VARIABLE, made, variable);
    QuadraticCost.add(draft, owner, y, output, generator.quadraticPerMw2h());
    draft.balances().add(generator.node(), carrier, y, made);
    accounts.energy(y, owner, carrier, EnergyRow.Role.OUTPUT, made);
    double availableHours = draft.availableHours(operation, y);
    accounts.energy(
        y, owner, carrier, EnergyRow.Role.CURTAILED, alive.times(availableHours), made.times(-1));
    accounts.hourly(y, HourlySeries.Kind.OUTPUT, owner, carrier, made);
  }
}
