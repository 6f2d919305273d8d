package energy.samal.io.report;

import energy.samal.model.Asset;
import energy.samal.model.Converter;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Reservoir;
import energy.samal.model.Storage;
import energy.samal.plan.CapacityRow;
import energy.samal.plan.EnergyRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands and what runs, by group of technology, country and year, one for each hourly carrier.
 *
 * @param capacityGw by country and group
 * @param builtGw by country and group, new by the plan's choice in each planning year
 * @param energyTwh by country and group
 * @param balanceTwh by country: demand, lost, curtailed, import, export, charged
 */
record Mix(
    String carrier,
    String name,
    Map<String, Map<String, List<Double>>> capacityGw,
    Map<String, Map<String, List<Double>>> builtGw,
    Map<String, Map<String, List<Double>>> energyTwh,
    Map<String, Map<String, List<Double>>> balanceTwh) {

  static List<Mix> of(Frame frame) {
    return frame.hourlyCarriers().stream()
        .map(carrier -> of(frame, carrier))
        .filter(mix -> mix.energyTwh.values().stream().anyMatch(groups -> !groups.isEmpty()))
        .toList();
  }

  private static Mix of(Frame frame, String carrier) {
    var alive = new Figures(frame.years());
    var built = new Figures(frame.years());
    for (CapacityRow row : frame.plan().tables().capacities()) {
      var owner = row.owner();
      if (row.unit().equals("MW")
          && frame.planning().contains(owner.country())
          && carrier.equals(carrierOf(frame.asset(owner.element())))) {
        int year = frame.indexOf(row.year());
        alive.add(owner.country(), owner.group(), year, row.alive());
        built.add(owner.country(), owner.group(), year, row.built());
      }
    }
    var energy = new Figures(frame.years());
    var balance = new Figures(frame.years());
    for (EnergyRow row : frame.plan().tables().energies()) {
      if (row.carrier().equals(carrier)) {
        add(frame, row, energy, balance);
      }
    }
    return new Mix(
        carrier,
        frame.name("carrier", carrier),
        alive.in(1e3),
        built.in(1e3),
        only(frame, energy.in(1e6)),
        only(frame, balance.in(1e6)));
  }

  private static void add(Frame frame, EnergyRow row, Figures energy, Figures balance) {
    var owner = row.owner();
    int year = frame.indexOf(row.year());
    var link = frame.link(owner.element());
    switch (row.role()) {
      case OUTPUT -> energy.add(owner.country(), owner.group(), year, row.mwh());
      case DEMANDED -> balance.add(owner.country(), "demand", year, row.mwh());
      case LOST_LOAD -> balance.add(owner.country(), "lost", year, row.mwh());
      case CURTAILED, SPILLED -> balance.add(owner.country(), "curtailed", year, row.mwh());
      case CHARGED -> balance.add(owner.country(), "charged", year, row.mwh());
      case PURCHASED -> balance.add(owner.country(), "import", year, row.mwh());
      case SOLD -> balance.add(owner.country(), "export", year, row.mwh());
      case SENT_FORWARD -> cross(frame, balance, link, "export", row, link.node());
      case SENT_BACKWARD -> cross(frame, balance, link, "export", row, link.to());
      case RECEIVED_FORWARD -> cross(frame, balance, link, "import", row, link.to());
      case RECEIVED_BACKWARD -> cross(frame, balance, link, "import", row, link.node());
      case INPUT, DISCHARGED, SUPPLIED, GIVEN_UP, SAVED -> {}
    }
  }

  private static void cross(
      Frame frame, Figures balance, Link link, String what, EnergyRow row, String node) {
    if (!frame.countryOf(link.node()).equals(frame.countryOf(link.to()))) {
      balance.add(frame.countryOf(node), what, frame.indexOf(row.year()), row.mwh());
    }
  }

  private static Map<String, Map<String, List<Double>>> only(
      Frame frame, Map<String, Map<String, List<Double>>> figures) {
    var kept = new LinkedHashMap<String, Map<String, List<Double>>>();
    for (String country : frame.planning()) {
      kept.put(country, figures.getOrDefault(country, Map.of()));
    }
    return kept;
  }

  /** What an asset's capacity is measured in; empty for what makes nothing. */
  static String carrierOf(Asset asset) {
    return switch (asset) {
      case null -> "";
      case Generator generator -> generator.carrier();
      case Converter converter -> converter.conversion().outputs().getFirst().carrier();
      case Storage storage -> storage.carrier();
      case Reservoir reservoir -> reservoir.carrier();
      case Link _ -> "";
    };
  }
}
