package energy.samal.io.report;

import energy.samal.model.Policy;
import energy.samal.plan.EmissionRow;
import energy.samal.plan.PolicyRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CO₂ in Mt.
 *
 * @param mt by country, carrier burnt and year
 */
record Emissions(Map<String, Map<String, List<Double>>> mt, List<Cap> caps) {

  /**
   * @param limit Mt by year; null where none holds
   * @param price money per t by year
   */
  record Cap(String id, List<String> countries, List<Double> limit, List<Double> price) {}

  static Emissions of(Frame frame) {
    var tonnes = new Figures(frame.years());
    for (EmissionRow row : frame.plan().tables().emissions()) {
      tonnes.add(row.owner().country(), row.carrier(), frame.indexOf(row.year()), row.tonnes());
    }
    var caps = new ArrayList<Cap>();
    for (Policy policy : frame.scenario().policies()) {
      if (policy instanceof Policy.EmissionCap cap) {
        caps.add(cap(frame, cap));
      }
    }
    return new Emissions(tonnes.in(1e6), caps);
  }

  private static Cap cap(Frame frame, Policy.EmissionCap cap) {
    var limit = new ArrayList<Double>();
    var price = new ArrayList<Double>();
    for (int year : frame.plan().years()) {
      boolean holds = year >= cap.fromYear();
      limit.add(holds ? Figures.rounded(cap.capT().at(year) / 1e6) : null);
      price.add(holds ? price(frame, cap.id(), year) : null);
    }
    return new Cap(cap.id(), cap.countries().stream().sorted().toList(), limit, price);
  }

  private static Double price(Frame frame, String policy, int year) {
    for (PolicyRow row : frame.plan().tables().policies()) {
      if (row.year() == year && row.policy().equals(policy)) {
        return Figures.rounded(Math.abs(row.price()));
      }
    }
    return null;
  }
}
