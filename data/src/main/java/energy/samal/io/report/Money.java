package energy.samal.io.report;

import energy.samal.plan.CostRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Costs in millions of the case's money.
 *
 * @param perYear by country, component and planning year, not discounted; "" is what belongs to
 *     neighbours or to nobody
 * @param presentValue by country and component, one value each, over the whole horizon
 */
record Money(
    Map<String, Map<String, List<Double>>> perYear,
    Map<String, Map<String, List<Double>>> presentValue) {

  static Money of(Frame frame) {
    var perYear = new Figures(frame.years());
    var presentValue = new Figures(1);
    for (CostRow row : frame.plan().tables().costs()) {
      var country = row.owner().country();
      country = frame.planning().contains(country) ? country : "";
      var component = row.component().name().toLowerCase(Locale.ROOT);
      perYear.add(country, component, frame.indexOf(row.year()), row.perYear());
      presentValue.add(country, component, 0, row.presentValue());
    }
    return new Money(perYear.in(1e6), presentValue.in(1e6));
  }
}
