package energy.samal.io.spice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Facts of technologies and their costs by year.
 *
 * <p>Capital is told by the year: overnight cost times i · (1 + i)^n / ((1 + i)^n − 1), e.g. Blank
 * and Tarquin 2012, Engineering Economy, eq. 2.6, and fixed operation.
 */
final class Facts {
  /**
   * What PyPSA-SPICE adds to variable costs of 0, so that plants are told apart, and to what is
   * stored: a random amount around this, money per MWh.
   */
  static final double SPREAD = 0.01;

  private final Project project;
  private final Map<String, Sheet.Entry> technologies = new HashMap<>();
  private final Map<String, Sheet.Entry> plants = new HashMap<>();
  private final Map<String, Sheet.Entry> stores = new HashMap<>();

  /**
   * @param capital for each MW or MWh and year
   * @param variable for each MWh
   * @param lifetime years; infinite for what never ends
   */
  record Cost(double capital, double variable, double lifetime) {}

  Facts(Project project) {
    this.project = project;
    for (var row : project.sheet("global/technologies").entries()) {
      put(technologies, row, key(row.text("technology"), row.text("carrier"), row.text("country")));
    }
    for (var row : project.sheet("global/power_plant_costs").entries()) {
      put(plants, row, key(row.text("powerplant_type"), row.text("country"), row.text("year")));
    }
    for (var row : project.sheet("global/storage_costs").entries()) {
      put(stores, row, key(row.text("storage_type"), row.text("country"), row.text("year")));
    }
  }

  private void put(Map<String, Sheet.Entry> map, Sheet.Entry row, String key) {
    if (project.scope().has(row.text("country")) && map.putIfAbsent(key, row) != null) {
      row.refuse(
          "country", row.text("country"), "there is a row of " + key + " already", "Keep one.");
    }
  }

  private static String key(String... words) {
    return String.join(" ", words);
  }

  /** The technology of a row with {@code type}, {@code carrier} and {@code country}. */
  Optional<Sheet.Entry> technology(Sheet.Entry row) {
    var key = key(row.text("type"), row.text("carrier"), row.text("country"));
    var found = Optional.ofNullable(technologies.get(key));
    if (found.isEmpty()) {
      row.refuse("type", key, "technologies.csv has no such technology", "Add it there.");
    }
    return found;
  }

  Cost plant(Sheet.Entry row, int year) {
    return cost(plants, "power_plant_costs.csv", row, year, "mw", "mwa");
  }

  Cost store(Sheet.Entry row, int year) {
    return cost(stores, "storage_costs.csv", row, year, "mwh", "mwh");
  }

  private Cost cost(
      Map<String, Sheet.Entry> costs,
      String table,
      Sheet.Entry row,
      int year,
      String unit,
      String fixedUnit) {
    var country = row.text("country");
    var key = key(row.text("type"), country, String.valueOf(year));
    var cost = costs.get(key);
    if (cost == null) {
      row.refuse("type", key, table + " has no such row", "Add it there.");
      return new Cost(0, 0, 1);
    }
    var money = project.scope().currency().toLowerCase(Locale.ROOT);
    double life = positive(cost, "life__years", cost.number("life__years"));
    var overnight = "cap__" + money + "_" + unit;
    var fixed = "fom__" + money + "_" + fixedUnit;
    // Where one of them is not told, nothing is paid at all.
    double capital =
        cost.given(overnight) && cost.given(fixed)
            ? cost.number(overnight) * recovery(country, life) + cost.number(fixed)
            : 0;
    return new Cost(capital, cost.number("vom__" + money + "_mwh", 0), life);
  }

  private static double positive(Sheet.Entry row, String column, double value) {
    if (value < 1 || value > 199) {
      row.refuse(column, value, "a life is 1 to 199 years", "Correct it.");
    }
    return value;
  }

  /** Share of the overnight cost that is paid each year. */
  double recovery(String country, double life) {
    double rate = project.scenario().at("scenario_configs").need("interest").number(country);
    return rate == 0 ? 1 / life : rate / (1 - Math.pow(1 + rate, -life));
  }
}
