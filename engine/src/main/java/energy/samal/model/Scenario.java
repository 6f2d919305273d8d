package energy.samal.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A system, its rules and its time: all that a plan is made from. Lists keep the order of the case.
 *
 * @param assets of all kinds
 * @param policies that bind
 * @param agreements that commit
 * @param sources of the figures
 */
public record Scenario(
    Settings settings,
    Geography geography,
    Catalogue catalogue,
    List<Asset> assets,
    Energy energy,
    List<Policy> policies,
    List<Agreement> agreements,
    List<Source> sources) {
  public Scenario {
    assets = MadeList.fixed(assets);
    policies = List.copyOf(policies);
    agreements = List.copyOf(agreements);
    sources = List.copyOf(sources);
  }

  /** The assets of one kind, in order. */
  public <A extends Asset> Stream<A> assets(Class<A> kind) {
    return assets.stream().filter(kind::isInstance).map(kind::cast);
  }

  public Scenario withSettings(Settings settings) {
    return new Scenario(
        settings, geography, catalogue, assets, energy, policies, agreements, sources);
  }

  public Scenario withPolicies(List<Policy> policies) {
    return new Scenario(
        settings, geography, catalogue, assets, energy, policies, agreements, sources);
  }

  public Scenario withAgreements(List<Agreement> agreements) {
    return new Scenario(
        settings, geography, catalogue, assets, energy, policies, agreements, sources);
  }
}
