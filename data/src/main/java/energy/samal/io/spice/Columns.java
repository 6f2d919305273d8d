package energy.samal.io.spice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Columns that the tables of a project must have. */
final class Columns {
  private static final String BUS = "country,node,bus,carrier";
  private static final String PLANT = "country,node,type,carrier,bus,name,p_nom,p_nom_extendable";
  private static final String LINK =
      "country,bus0,bus1,bus2,type,link,carrier,p_nom,p_nom_extendable";
  private static final String LOAD =
      "country,node,bus,profile_type,name,total_load__mwh,carrier,year";
  private static final String STORE =
      "country,bus,store,type,carrier,standing_loss,e_nom_extendable,e_nom";
  private static final String SHAPE = "country,node,technology";

  /** By table, without the folder where it does not matter. */
  private static final Map<String, String> NEEDED =
      Map.ofEntries(
          Map.entry("buses", BUS),
          Map.entry("loads", LOAD),
          Map.entry("power_generators", PLANT),
          Map.entry("heat_generators", PLANT),
          Map.entry("storage_capacity", PLANT),
          Map.entry("power_links", LINK),
          Map.entry("heat_links", LINK),
          Map.entry("fuel_conversion", LINK),
          Map.entry("direct_air_capture", LINK),
          Map.entry("storage_energy", STORE),
          Map.entry("decomission_capacity", "name,class"),
          Map.entry("fuel_supplies", "country,bus,supply_plant,carrier,year,fuel_cost__$_mwh"),
          Map.entry(
              "interconnector",
              "country,link,bus0,bus1,carrier,type,efficiency,p_max_pu,p_min_pu,p_nom,"
                  + "p_nom_extendable,cap__$_mw,fom__$_mwa"),
          Map.entry("availability", SHAPE),
          Map.entry("storage_inflows", SHAPE),
          Map.entry("demand_profile", "country,node,profile_type"),
          Map.entry(
              "power_plant_costs",
              "powerplant_type,country,year,cap__$_mw,fom__$_mwa,vom__$_mwh,life__years"),
          Map.entry(
              "storage_costs",
              "storage_type,country,year,cap__$_mwh,fom__$_mwh,vom__$_mwh,life__years"),
          Map.entry("renewables_technical_potential", "class,name,technical_potential__mw"),
          Map.entry(
              "technologies",
              "country,technology,carrier,class,efficiency,efficiency2,efficiency_store,p_max_pu,"
                  + "p_min_pu,ramp_limit_up,ramp_limit_down,r_rating"),
          Map.entry("ev_parameters", "country,technology,e_nom_per_ev,p_nom_char,efficiency"),
          Map.entry("pev_chargers", "country,link,bus0,bus1,type,carrier"),
          Map.entry("pev_storages", "country,node,type,carrier,bus,name"));

  /** Columns of each later planning year. */
  private static final Map<String, List<String>> BY_YEAR =
      Map.of(
          "power_generators", List.of("p_nom_min_", "p_nom_max_"),
          "heat_generators", List.of("p_nom_min_", "p_nom_max_"),
          "storage_capacity", List.of("p_nom_min_", "p_nom_max_"),
          "power_links", List.of("p_nom_min_", "p_nom_max_"),
          "interconnector", List.of("p_nom_min_", "p_nom_max_"),
          "storage_energy", List.of("max_store_"),
          "pev_chargers", List.of("num_ch_"),
          "pev_storages", List.of("num_ev_"));

  private Columns() {}

  static void check(Project project) {
    var money = project.scope().currency().toLowerCase(Locale.ROOT);
    project
        .sheets()
        .forEach(
            (path, sheet) -> {
              var name = path.substring(path.indexOf('/') + 1);
              var needed = new ArrayList<String>();
              for (var column : NEEDED.getOrDefault(name, "country").split(",")) {
                needed.add(column.replace("$", money));
              }
              for (int year : project.scope().years()) {
                if (year != project.scope().base()) {
                  BY_YEAR.getOrDefault(name, List.of()).forEach(start -> needed.add(start + year));
                }
              }
              sheet.need(needed.toArray(String[]::new));
            });
  }
}
