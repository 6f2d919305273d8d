package energy.samal.io.osemosys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reserve margin and renewable target of a region. */
final class Policies {
  private static final String ELECTRICITY = "electricity";

  private final Desk desk;
  private final String region;
  private final Set<String> renewable = new LinkedHashSet<>();
  private final String targetFuel;

  Policies(Desk desk, String region) {
    this.desk = desk;
    this.region = region;
    this.targetFuel = targetFuel();
  }

  /** What a fuel is called: shares are told of electricity, so the fuel of the target is that. */
  String carrier(String fuel) {
    return fuel.equals(targetFuel)
        ? ELECTRICITY
        : fuel.equals(ELECTRICITY) && !targetFuel.isEmpty() ? ELECTRICITY + " (fuel)" : fuel;
  }

  /** Notes a technology whose output counts. */
  void counts(String technology) {
    renewable.add(technology);
  }

  boolean hasTarget() {
    return !targetFuel.isEmpty();
  }

  private String targetFuel() {
    if (!desk.any("REMinProductionTarget", 0, region)) {
      return "";
    }
    var tagged = tagged("RETagFuel");
    if (tagged.size() != 1) {
      desk.data()
          .add(
              "",
              "Parameter 'RETagFuel'",
              region,
              String.join(", ", tagged),
              "a target here is a share of one fuel",
              "Tag one fuel, in every year.");
      return "";
    }
    return tagged.getFirst();
  }

  private List<String> tagged(String parameter) {
    var tagged = new ArrayList<String>();
    for (var fuel : desk.list("FUEL")) {
      double tag = desk.steady(parameter, region, fuel);
      if (tag != 0) {
        tagged.add(fuel);
      }
      if (tag != 0 && tag != 1) {
        var key = new String[] {region, fuel, desk.years().getFirst()};
        desk.refuse(parameter, key, tag, "tags are 0 or 1", "Correct it.");
      }
    }
    return tagged;
  }

  void translate() {
    margin();
    target();
  }

  private void margin() {
    var tagged = tagged("ReserveMarginTagFuel");
    if (tagged.isEmpty()) {
      return;
    }
    if (tagged.size() > 1) {
      desk.data()
          .add(
              "",
              "Parameter 'ReserveMarginTagFuel'",
              region,
              String.join(", ", tagged),
              "a margin here is of one fuel",
              "Tag one fuel.");
      return;
    }
    var id = "reserve margin of " + region;
    desk.draft()
        .line("adequacy_margins")
        .set("id", id)
        .set("country", region)
        .set("carrier", carrier(tagged.getFirst()))
        .set("peak_of", "output");
    var margin = desk.byYear("ReserveMargin", region);
    for (int y = 0; y < margin.length; y++) {
      desk.draft()
          .line("adequacy_margin_years")
          .set("margin", id)
          .set("year", desk.years().get(y))
          .set("margin_share", margin[y] - 1);
    }
    desk.report().kept("reserve margin", "adequacy_margins.csv, of what is put out", region);
  }

  private void target() {
    if (!hasTarget()) {
      return;
    }
    var id = "renewable target of " + region;
    var rule = "tagged in " + region;
    desk.draft().line("counting_rules").set("id", rule).set("name_en", rule);
    renewable.forEach(
        technology ->
            desk.draft()
                .line("counting_technologies")
                .set("counting_rule", rule)
                .set("technology", technology));
    desk.draft()
        .line("renewable_targets")
        .set("id", id)
        .set("country", region)
        .set("counting_rule", rule)
        .set("base", "generation");
    var share = desk.byYear("REMinProductionTarget", region);
    for (int y = 0; y < share.length; y++) {
      desk.draft()
          .line("renewable_target_years")
          .set("target", id)
          .set("year", desk.years().get(y))
          .set("share", share[y]);
    }
    desk.report().kept("REMinProductionTarget", "renewable_targets.csv", region);
    if (renewable.isEmpty()) {
      desk.data()
          .add(
              "",
              "Parameter 'RETagTechnology'",
              region,
              "0",
              "there is a target and no technology counts",
              "Tag technologies.");
    }
  }
}
