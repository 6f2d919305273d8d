package energy.samal.plan;

import java.util.List;

/** Yearly results, each in the order of years and of the case. */
public record Tables(
    List<CapacityRow> capacities,
    List<EnergyRow> energies,
    List<CostRow> costs,
    List<EmissionRow> emissions,
    List<ShareRow> shares,
    List<AgreementRow> agreements,
    List<PolicyRow> policies) {
  public Tables {
    capacities = List.copyOf(capacities);
    energies = List.copyOf(energies);
    costs = List.copyOf(costs);
    emissions = List.copyOf(emissions);
    shares = List.copyOf(shares);
    agreements = List.copyOf(agreements);
    policies = List.copyOf(policies);
  }
}
