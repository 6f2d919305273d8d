package energy.samal.io.osemosys;

import energy.samal.io.imports.ImportReport;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/** Whether a model stays within what has a counterpart, before anything is translated. */
final class Inventory {
  private final ModelData data;
  private final ImportReport report;
  private final Set<String> silent;

  Inventory(ModelData data, ImportReport report, Set<String> silent) {
    this.data = data;
    this.report = report;
    this.silent = silent;
  }

  void check() {
    for (var name : data.unknown()) {
      if (silent.contains(name) || name.startsWith("set ")) {
        report.dropped("what the equations do not read", name);
      } else {
        data.add(
            "",
            "Parameter '" + name + "'",
            "name",
            name,
            "it is none that the equations of OSeMOSYS have",
            "Remove it, if the model is meant without it.");
      }
    }
    years();
    some(
        "a model without demand has nothing to plan",
        "SpecifiedAnnualDemand",
        "AccumulatedAnnualDemand");
    some("no technology makes anything", "OutputActivityRatio");
    none("TradeRoute", v -> v != 0, "trade between regions has no counterpart yet");
    none("CapacityOfOneTechnologyUnit", v -> v != 0, "units of a size are whole numbers");
    none(
        "TotalAnnualMinCapacityInvestment",
        v -> v > 0,
        "least investments have no counterpart yet");
    none(
        "TotalTechnologyModelPeriodActivityLowerLimit",
        v -> v > 0,
        "least activity over all years has no counterpart yet");
    rates();
  }

  private void some(String rule, String... parameters) {
    for (var name : parameters) {
      var parameter = data.parameter(name);
      if (parameter.otherwise() > 0 || parameter.given().anyMatch(g -> g.number() > 0)) {
        return;
      }
    }
    var names = String.join(" and ", parameters);
    data.add("", "Parameter '" + names + "'", "values", "missing", rule, "Give some.");
  }

  private void none(String parameter, DoublePredicate given, String why) {
    var p = data.parameter(parameter);
    var found = p.given().filter(e -> given.test(e.number())).findFirst();
    if (found.isPresent()) {
      var key = String.join(" ", found.get().subscripts());
      var value = found.get();
      data.add(
          value.place(),
          "Parameter '" + parameter + "'",
          key,
          value.number(),
          why,
          "Leave it out, if the model is meant without it.");
    } else if (given.test(p.otherwise())) {
      data.add(
          "", "Parameter '" + parameter + "'", "default", p.otherwise(), why, "Set it to none.");
    }
  }

  private void years() {
    int before = 0;
    for (var year : data.set("YEAR").stream().sorted().toList()) {
      if (!year.matches("[12]\\d{3}")) {
        data.add("", "Set 'YEAR'", "member", year, "it must be a calendar year", "Correct it.");
        return;
      }
      int number = Integer.parseInt(year);
      if (before != 0 && number != before + 1) {
        data.add(
            "",
            "Set 'YEAR'",
            "member",
            year,
            "the year before is %d, and gaps mean nothing there".formatted(before),
            "Give every year.");
        return;
      }
      before = number;
    }
  }

  private void rates() {
    List<String> regions = data.set("REGION");
    double rate = data.at("DiscountRate", regions.getFirst());
    if (!(rate >= 0 && rate <= 1)) {
      refuse("DiscountRate", rate, "it must be a share of at least 0", regions.getFirst());
    }
    for (var region : regions) {
      if (data.at("DiscountRate", region) != rate) {
        refuse("DiscountRate", data.at("DiscountRate", region), "a case has one for all", region);
      }
      if (data.at("DepreciationMethod", region) != 1 && rate != 0) {
        refuse(
            "DepreciationMethod",
            data.at("DepreciationMethod", region),
            "only the sinking fund (1) is worth what annuities are",
            region);
      }
      for (var technology : data.set("TECHNOLOGY")) {
        double own = data.at("DiscountRateIdv", region, technology);
        if (own != -1 && own != rate) {
          refuse(
              "DiscountRateIdv",
              own,
              "a rate of its own has no counterpart in this convention; the DiscountRate is "
                  + rate,
              region,
              technology);
        }
      }
    }
  }

  private void refuse(String parameter, double found, String rule, String... key) {
    data.add(
        data.parameter(parameter).place(key),
        "Parameter '" + parameter + "'",
        String.join(" ", key),
        found,
        rule,
        "Change it, if the model is meant so.");
  }
}
