package energy.samal.io.pypsa;

import energy.samal.model.Problem;
import java.util.List;

/**
 * Goes through all that a network holds: what is damaged, what says nothing to a plan, what has no
 * counterpart.
 */
final class Inventory {
  private final Desk desk;
  private final Reading reading;

  Inventory(Desk desk, Reading reading) {
    this.desk = desk;
    this.reading = reading;
  }

  void check() {
    snapshots();
    if (desk.network().list("buses").stream().findAny().isEmpty()) {
      refuse("Network", "buses", "missing", "every network has buses", "Check that it is whole.");
    }
    for (var list : desk.network().lists()) {
      for (var name : list.doubled()) {
        var e = list.find(name).orElseThrow();
        desk.refuse(e, "name", name, "another has the same name", "Give each its own name.");
      }
      list.attributes().forEach(attribute -> attribute(list, attribute));
    }
  }

  private void snapshots() {
    var network = desk.network();
    if (network.snapshots().count() == 0) {
      refuse("Network", "snapshots", "none", "a plan needs hours", "Give it a snapshot or more.");
    }
    periods(network);
    weights("objective", network.snapshots().cost());
    weights("stores", network.snapshots().level());
    weights("generators", network.snapshots().energy());
    if (!network.snapshots().energy().equals(network.snapshots().cost())
        && (network.list("global_constraints").stream().findAny().isPresent()
            || network.list("generators").attributes().stream()
                .anyMatch(a -> a.startsWith("e_sum_")))) {
      refuse(
          "Snapshots",
          "generators",
          "not those of objective",
          "energy and costs are summed over the same hours here",
          "Give both the same weights, or remove the limits of energy.");
    }
  }

  /** Every investment period has the same snapshots, which follow each other by period. */
  private void periods(Network network) {
    var periods = network.periods();
    var of = network.snapshots().periods();
    if (periods.isEmpty()) {
      return;
    }
    int rows = of.size() / periods.size();
    boolean inOrder = rows > 0 && rows * periods.size() == of.size();
    for (int t = 0; inOrder && t < of.size(); t++) {
      inOrder = of.get(t) == periods.get(t / rows).year();
    }
    if (!inOrder) {
      refuse(
          "Snapshots",
          "period",
          periods.stream().map(Network.Period::year).toList(),
          "each investment period has as many snapshots as the others, one period after the other",
          "Set n.investment_periods, and snapshots from pd.MultiIndex.from_product.");
      return;
    }
    same("objective", network.snapshots().cost(), rows);
    same("stores", network.snapshots().level(), rows);
    same("generators", network.snapshots().energy(), rows);
    for (var period : periods) {
      if (!(period.objective() > 0) || !(period.years() > 0)) {
        refuse(
            "Investment period '" + period.year() + "'",
            "objective, years",
            period.objective() + ", " + period.years(),
            "a period counts for something",
            "Give weights that are more than 0.");
      }
    }
  }

  private void same(String column, List<Double> weights, int rows) {
    for (int t = rows; t < weights.size(); t++) {
      if (!weights.get(t).equals(weights.get(t - rows))) {
        refuse(
            "Snapshots",
            column,
            weights.get(t),
            "it is other than in the period before, " + weights.get(t - rows),
            "Weigh the snapshots of all investment periods alike.");
        return;
      }
    }
  }

  private void weights(String column, List<Double> hours) {
    hours.stream()
        .filter(h -> !(h > 0) || h.isInfinite())
        .findFirst()
        .ifPresent(
            h -> refuse("Snapshots", column, h, "weights are hours, more than 0", "Correct it."));
  }

  private void refuse(String element, String field, Object found, String rule, String remedy) {
    desk.problems().add(new Problem("", element, field, found, rule, remedy));
  }

  private void attribute(Components list, String attribute) {
    var kind = Words.kind(list.list());
    list.strangers(attribute)
        .forEach(
            name ->
                desk.problems()
                    .add(
                        new Problem(
                            "",
                            "Series " + list.list() + "-" + attribute,
                            "column",
                            name,
                            "no " + kind + " has that name",
                            "Remove it, or add the " + kind + ".")));
    var known = Attributes.standard().find(list.list(), attribute);
    if (list.list().equals("buses") && attribute.matches("nom_(min|max)_.*")) {
      refuse(
          "Buses",
          attribute,
          "given",
          "limits of a carrier at a bus are told otherwise here",
          "Use a GlobalConstraint tech_capacity_expansion_limit with that bus.");
      return;
    }
    if (known.isEmpty()) {
      desk.report().dropped("attributes that PyPSA does not know", kind + " " + attribute);
      return;
    }
    switch (known.get().role()) {
      case READ -> {}
      case COMMITMENT -> {}
      case RESULT -> desk.report().dropped("results of an optimisation", kind + " " + attribute);
      case FLOW -> desk.report().dropped("for power flows only", kind + " " + attribute);
      case UNUSED -> desk.report().dropped("no part of an optimisation", kind + " " + attribute);
      case REFUSED -> refuse(list, attribute, known.get().otherwise());
    }
  }

  /** Refused where it says something: where it is not the default. */
  private void refuse(Components list, String attribute, String otherwise) {
    boolean early = desk.network().fact("pypsa_version").startsWith("0.");
    if (early && attribute.equals("p_set") && list.seriesOf(attribute).isEmpty()) {
      var name = Words.kind(list.list()) + " " + attribute;
      desk.report().dropped("set points for power flows only, before PyPSA 1", name);
      return;
    }
    list.stream()
        .filter(e -> e.series(attribute).isPresent() || !isDefault(e, attribute, otherwise))
        .forEach(
            e ->
                desk.refuse(
                    e,
                    attribute,
                    e.series(attribute).isPresent() ? "a series" : e.given(attribute),
                    "it changes the optimum and has no counterpart here",
                    "Remove it."));
  }

  private boolean isDefault(Components.Element e, String attribute, String otherwise) {
    var given = reading.text(e, attribute);
    if (given.equals(otherwise)) {
      return true;
    }
    var number = Words.number(given);
    var other = Words.number(otherwise);
    if (number.isPresent() && other.isPresent()) {
      return Double.compare(number.getAsDouble(), other.getAsDouble()) == 0;
    }
    return otherwise.equals("False") && !reading.flag(e, attribute);
  }
}
