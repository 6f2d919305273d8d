package energy.samal.io.spice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The constraints of a scenario, each of one country. */
final class Rules {
  /** Technologies that count as renewable, as PyPSA-SPICE has it. */
  private static final Set<String> RENEWABLE =
      Set.of(
          "PHOT", "FLOT", "CSP", "RTPV", "GEOT", "GEOX", "WTON", "WTOF", "HDAM", "HROR", "HPHS",
          "BATS", "BIOT", "WSTT");

  /** Technologies that count as thermal. */
  private static final Set<String> THERMAL =
      Set.of("SubC", "SupC", "OILT", "OCGT", "BIOT", "CCGT", "OCHT", "WSTT", "NUCL");

  private static final double TWH = 1e6;
  private static final String ACTIVE = "activate";

  private final Desk desk;
  private final Loads loads;
  private final Config scenario;
  private final Set<String> limitedFuels = new LinkedHashSet<>();

  Rules(Desk desk, Loads loads) {
    this.desk = desk;
    this.loads = loads;
    this.scenario = desk.project().scenario();
  }

  /** Fuels whose limits count, such as {@code KZ Gas}; after {@link #write}. */
  Set<String> limitedFuels() {
    return limitedFuels;
  }

  void write() {
    var emissions = scenario.need("co2_management");
    var custom = scenario.at("custom_constraints");
    for (var country : desk.project().scope().regions().keySet()) {
      emissions(country, emissions.need(country));
      var rules = custom.at(country);
      for (var name : rules.keys()) {
        var rule = rules.at(name);
        boolean inactive = rule.has(ACTIVE) && !rule.flag(ACTIVE);
        if (!inactive) {
          write(country, name, rules, rule);
        } else {
          desk.report().dropped("constraints that are not active", country + " " + name);
        }
      }
    }
  }

  private void write(String country, String name, Config rules, Config rule) {
    switch (name) {
      case "maximum_power_generation_constraint", "maximum_generation_constraint" ->
          mostGeneration(country, rule);
      case "capacity_factor_constraint" -> capacityFactor(country, rule);
      case "res_generation" -> renewable(country, rule);
      case "thermal_must_run" -> mustRun(country, rule);
      case "energy_independence" -> new Independence(desk).write(country, rule);
      case "production_constraint_fuels" ->
          rule.list("fuels").forEach(fuel -> limitedFuels.add(country + " " + fuel));
      case "reserve_margin" -> reserve(country, rule);
      default ->
          rules.refuse(
              name,
              "active",
              "no constraint that is known here is called so",
              "Correct the name, or set activate to false.");
    }
    desk.report().kept("Constraint " + name, "a rule", country);
  }

  private void emissions(String country, Config rule) {
    var value = rule.need("value");
    switch (rule.text("option")) {
      case "co2_price" -> {
        var id = "CO2 price of " + country;
        desk.draft().line("emission_prices").set("id", id).set("countries", country);
        for (int year : desk.years()) {
          desk.draft()
              .line("emission_price_years")
              .set("price", id)
              .set("year", year)
              .set("price_per_t", value.number(String.valueOf(year)));
        }
      }
      case "co2_cap" -> {
        var id = "CO2 cap of " + country;
        desk.draft().line("emission_caps").set("id", id).set("countries", country);
        for (int year : desk.years()) {
          desk.draft()
              .line("emission_cap_years")
              .set("cap", id)
              .set("year", year)
              .set("maximum_t", TWH * value.number(String.valueOf(year)));
        }
      }
      default ->
          rule.refuse(
              "option", rule.text("option"), "it is co2_price or co2_cap", "Write one of them.");
    }
  }

  /** TWh by technology and year, or by year and technology. */
  private void mostGeneration(String country, Config rule) {
    var value = rule.need("value");
    for (var outer : value.keys()) {
      var inner = value.at(outer);
      for (var key : inner.keys()) {
        boolean byYear = outer.matches("\\d{4}");
        var type = byYear ? key : outer;
        var year = byYear ? outer : key;
        if (year.matches("\\d{4}") && desk.years().contains(Integer.valueOf(year))) {
          var assets = parts(country, part -> part.high() && part.type().equals(type), inner, key);
          limit(
              "most generation of %s in %s, %s".formatted(type, country, year),
              Integer.parseInt(year),
              assets,
              0,
              TWH * inner.number(key),
              1);
        }
      }
    }
  }

  /** Plants that stand together, and plants that the plan decides on together. */
  private void capacityFactor(String country, Config rule) {
    var value = rule.has("values") ? rule.at("values") : rule.need("value");
    for (var type : value.keys()) {
      double factor = value.number(type);
      if (factor < 0 || factor > 1) {
        value.refuse(type, factor, "it lies between 0 and 1", "Correct it.");
        continue;
      }
      for (int year : desk.years()) {
        for (boolean standing : new boolean[] {true, false}) {
          boolean base = year == desk.project().scope().base();
          var assets =
              parts(
                  country,
                  part ->
                      part.high()
                          && part.type().equals(type)
                          && (standing
                              ? part.year() < year || (base && part.year() == year)
                              : !base && part.year() == year),
                  value,
                  type);
          var which = standing ? "standing" : "new";
          limit(
              "use of %s %s in %s, %d".formatted(which, type, country, year),
              year,
              assets,
              0,
              Double.POSITIVE_INFINITY,
              factor);
        }
      }
    }
  }

  private void renewable(String country, Config rule) {
    var shares = rule.need("res_generation_share");
    var sign = rule.text("math_symbol");
    if (!List.of("<=", ">=", "=>", "==", "=").contains(sign)) {
      rule.refuse("math_symbol", sign, "it is <=, >= or ==", "Write one of them.");
    }
    for (int year : desk.years()) {
      if (year == desk.project().scope().base()) {
        continue;
      }
      double mwh =
          shares.number(String.valueOf(year)) * loads.electricMwh(year, country, desk.rows());
      var assets =
          parts(country, part -> part.high() && RENEWABLE.contains(part.type()), rule, "activate");
      limit(
          "renewable generation in %s, %d".formatted(country, year),
          year,
          assets,
          sign.equals("<=") ? 0 : mwh,
          sign.contains(">") ? Double.POSITIVE_INFINITY : mwh,
          1);
    }
  }

  /** A limit of one year; in others it says nothing. */
  private void limit(
      String id, int only, Set<String> assets, double least, double most, double share) {
    if (assets.isEmpty()) {
      return;
    }
    desk.draft().line("generation_limits").set("id", id);
    for (var asset : assets) {
      desk.draft().line("generation_limit_assets").set("limit", id).set("asset", asset);
    }
    for (int year : desk.years()) {
      if (year >= only) {
        var line = desk.draft().line("generation_limit_years").set("limit", id).set("year", year);
        if (year == only) {
          line.set("least_mwh", least).set("most_share_of_available", share);
          if (most < Double.POSITIVE_INFINITY) {
            line.set("most_mwh", most);
          }
        }
      }
    }
  }

  private void mustRun(String country, Config rule) {
    lowVoltage(country, rule);
    var key = rule.has("must_run_frac") ? "must_run_frac" : "min_must_run_ratio";
    double share = rule.number(key);
    var assets = parts(country, part -> THERMAL.contains(part.type()), rule, key);
    var id = "thermal must-run in " + country;
    if (assets.isEmpty()) {
      rule.refuse(key, share, "there is no thermal plant in " + country, "Remove the rule.");
      return;
    }
    desk.draft()
        .line("must_runs")
        .set("id", id)
        .set("country", country)
        .set("carrier", "electricity");
    for (var asset : assets) {
      desk.draft().line("must_run_assets").set("rule", id).set("asset", asset);
    }
    desk.draft()
        .line("must_run_years")
        .set("rule", id)
        .set("year", desk.project().scope().base())
        .set("share", share);
    desk.report()
        .note(
            "the share is of the demand of the country, where PyPSA-SPICE took that of all"
                + " countries",
            id);
  }

  private void lowVoltage(String country, Config rule) {
    if (loads.hasLowVoltage(country)) {
      rule.refuse(
          ACTIVE,
          "true",
          "electric demand at low voltage or of vehicles has no part in it here",
          "Leave the rule out, or move the demand to high voltage.");
    }
  }

  private void reserve(String country, Config rule) {
    var method = rule.text("method", "dynamic");
    if (!method.equals("static")) {
      rule.refuse(
          "method",
          method,
          "a reserve of each hour has no counterpart yet",
          "Set it to static, or the constraint to inactive.");
      return;
    }
    lowVoltage(country, rule);
    int from =
        desk.years().stream().filter(y -> y > desk.project().scope().base()).findFirst().orElse(0);
    if (from > 0) {
      var id = "reserve margin of " + country;
      desk.draft()
          .line("adequacy_margins")
          .set("id", id)
          .set("country", country)
          .set("carrier", "electricity");
      desk.draft()
          .line("adequacy_margin_years")
          .set("margin", id)
          .set("year", from)
          .set("margin_share", rule.number("epsilon_load"));
    }
  }

  private Set<String> parts(String country, Predicate<Desk.Part> which, Config rule, String key) {
    var assets = new LinkedHashSet<String>();
    for (var part : desk.parts()) {
      if (part.country().equals(country) && which.test(part)) {
        assets.add(part.id());
        if (part.kind().equals("StorageUnit")) {
          rule.refuse(
              key,
              part.id(),
              "what storage units put out has no part in it here",
              "Leave the rule out, or make it a generator.");
        }
      }
    }
    return assets;
  }
}
