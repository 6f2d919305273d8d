package energy.samal.plan.audit;

import energy.samal.model.Asset;
import energy.samal.model.Carrier;
import energy.samal.model.Converter;
import energy.samal.model.Demand;
import energy.samal.model.Flow;
import energy.samal.model.Generator;
import energy.samal.model.Link;
import energy.samal.model.Reservoir;
import energy.samal.model.Storage;
import energy.samal.model.Supply;
import energy.samal.plan.EnergyRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a country makes, uses and brings in, added up from a plan's yearly energies. */
final class Trade {
  private final Book book;
  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, Boolean> imports;

  Trade(Book book) {
    this.book = book;
    book.scenario().assets(Link.class).forEach(link -> links.put(link.id(), link));
    imports =
        book.scenario().energy().supplies().stream()
            .collect(Collectors.toMap(Supply::id, Supply::imported));
  }

  /** Electricity made by some technologies, MWh. */
  double generated(int year, String country, Predicate<String> technology) {
    double sum = 0;
    for (var row : book.plan().tables().energies()) {
      if (row.year() == year
          && row.role() == EnergyRow.Role.OUTPUT
          && row.carrier().equals(Carrier.ELECTRICITY)
          && row.owner().country().equals(country)
          && technology.test(row.owner().technology())) {
        sum += row.mwh();
      }
    }
    return sum;
  }

  /** Demand served and input of converters, MWh. */
  double used(int year, String country, String carrier) {
    double sum = 0;
    for (var row : book.plan().tables().energies()) {
      if (row.year() == year
          && row.carrier().equals(carrier)
          && row.owner().country().equals(country)) {
        sum +=
            switch (row.role()) {
              case DEMANDED, INPUT -> row.mwh();
              case LOST_LOAD, GIVEN_UP, SAVED -> -row.mwh();
              default -> 0;
            };
      }
    }
    return sum;
  }

  /** Net, MWh. */
  double imported(int year, String country, String carrier) {
    double sum = 0;
    for (var row : book.plan().tables().energies()) {
      if (row.year() == year && row.carrier().equals(carrier)) {
        var link = links.get(row.owner().element());
        sum += link != null ? crossing(row, link, country) : outside(row, country);
      }
    }
    return sum;
  }

  private double outside(EnergyRow row, String country) {
    if (!row.owner().country().equals(country)) {
      return 0;
    }
    return switch (row.role()) {
      case PURCHASED -> row.mwh();
      case SOLD -> -row.mwh();
      case SUPPLIED -> imports.get(row.owner().element()) ? row.mwh() : 0;
      default -> 0;
    };
  }

  private double crossing(EnergyRow row, Link link, String country) {
    boolean begins = book.country(link.node()).equals(country);
    boolean ends = book.country(link.to()).equals(country);
    if (begins == ends) {
      return 0;
    }
    return switch (row.role()) {
      case RECEIVED_FORWARD -> ends ? row.mwh() : 0;
      case SENT_BACKWARD -> ends ? -row.mwh() : 0;
      case RECEIVED_BACKWARD -> begins ? row.mwh() : 0;
      case SENT_FORWARD -> begins ? -row.mwh() : 0;
      default -> 0;
    };
  }

  List<Demand> demands(String country, String carrier) {
    return book.scenario().energy().demands().stream()
        .filter(d -> d.carrier().equals(carrier) && book.country(d.node()).equals(country))
        .toList();
  }

  List<Asset> assets(String country, String technology) {
    return book.scenario().assets().stream()
        .filter(a -> a.technology().equals(technology))
        .filter(a -> book.country(a.node()).equals(country))
        .toList();
  }

  /** MW of a carrier that one MW of an asset brings to a country. */
  double brings(Asset asset, String carrier, String country) {
    boolean here = book.country(asset.node()).equals(country);
    return switch (asset) {
      case Generator g -> here && g.carrier().equals(carrier) ? 1 : 0;
      case Storage s -> here && s.carrier().equals(carrier) ? 1 : 0;
      case Reservoir r -> here && r.carrier().equals(carrier) ? 1 : 0;
      case Converter c -> here ? output(c, carrier) : 0;
      case Link l -> {
        boolean ends = book.country(l.to()).equals(country);
        double share = ends ? 1 : l.operation().reverseShare();
        boolean crosses = ends != here && l.carrier().equals(carrier);
        yield crosses ? share * l.operation().efficiency() : 0;
      }
    };
  }

  private static double output(Converter converter, String carrier) {
    var extraction = converter.conversion().extraction();
    boolean extracts = extraction.exists() && extraction.carrier().equals(carrier);
    return converter.conversion().outputs().stream()
            .filter(
                o -> o.carrier().equals(carrier) && o.nodeOf(converter).equals(converter.node()))
            .mapToDouble(Flow::mwhPerMwh)
            .sum()
        + (extracts ? extraction.maximumMwhPerMwh() : 0);
  }
}
