package energy.samal.model;

/** What problems call the elements of a scenario: kind and name. */
final class Elements {
  private Elements() {}

  static String of(Asset asset) {
    var kind =
        switch (asset) {
          case Generator _ -> "Generator";
          case Converter _ -> "Converter";
          case Storage _ -> "Storage";
          case Reservoir _ -> "Reservoir";
          case Link _ -> "Link";
        };
    return named(kind, asset.id());
  }

  static String of(Policy policy) {
    var kind =
        switch (policy) {
          case Policy.RenewableShare _ -> "Renewable target";
          case Policy.EmissionCap _ -> "Emission cap";
          case Policy.EmissionBudget _ -> "Emission budget";
          case Policy.EmissionPrice _ -> "Emission price";
          case Policy.AdequacyMargin _ -> "Adequacy margin";
          case Policy.Independence _ -> "Independence limit";
          case Policy.TechnologyLimit _ -> "Technology limit";
          case Policy.SizeLimit _ -> "Size limit";
          case Policy.GenerationLimit _ -> "Generation limit";
          case Policy.MustRun _ -> "Must-run rule";
          case Policy.PrimaryShare _ -> "Primary energy share";
          case Policy.BuildRate _ -> "Build rate";
        };
    return named(kind, policy.id());
  }

  static String named(String kind, String name) {
    return kind + " '" + name + "'";
  }
}
