package energy.samal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A PyPSA-SPICE project of one node, AA_NR, in 2030 and 2035: 100 MW of demand, 100 MW of gas at 20
 * for fuel, 2 for operation and 4 for CO2 a MWh, 50 MW of wind that has half of it in the first
 * half of the year, and 20 more in 2035. Every 4380th hour makes two rows.
 */
final class SmallSpice {
  private static final int HALF = 4380;

  private final Map<String, String> files = new LinkedHashMap<>();

  SmallSpice() {
    config();
    globals();
    power();
  }

  private void config() {
    put(
        "base_config.yaml",
        """
        path_configs: {data_folder_name: d, project_name: p, input_scenario_name: s}
        base_configs:
          regions:
            AA: ["NR"]
          years: [2030, 2035]
          sector: ["p"]
          currency: USD
        """);
    put(
        "p/input/s/scenario_config.yaml",
        """
        scenario_configs:
          resolution: {method: nth_hour, stepsize: 4380}
          interest: {AA: 0}
          remove_threshold: 0.1
        co2_management:
          AA:
            option: co2_price
            value: {2030: 10, 2035: 10}
        custom_constraints:
          AA:
            none: {activate: false}
        """);
  }

  private void globals() {
    global(
        "availability", "country,node,technology" + hours() + "AA,AA_NR,WTON" + shape("0.5", "1"));
    global(
        "demand_profile",
        "country,node,profile_type" + hours() + "AA,AA_NR,FLAT" + shape(share(), share()));
    global("storage_inflows", "country,node,technology" + hours());
    global(
        "power_plant_costs",
        """
        powerplant_type,cap__usd_mw,fom__usd_mwa,vom__usd_mwh,life__years,country,year
        WTON,1000000,10000,0,20,AA,2030
        WTON,1000000,10000,0,20,AA,2035
        CCGT,500000,20000,2,25,AA,2030
        CCGT,500000,20000,2,25,AA,2035
        BATS,100000,0,1,10,AA,2030
        BATS,100000,0,1,10,AA,2035
        EHPP,60000,0,0,20,AA,2030
        EHPP,60000,0,0,20,AA,2035
        EVCH,1000,0,0,2,AA,2030
        EVCH,1000,0,0,2,AA,2035
        """);
    global(
        "storage_costs",
        """
        storage_type,cap__usd_mwh,fom__usd_mwh,vom__usd_mwh,life__years,country,year
        BATS,1000,0,0,10,AA,2030
        BATS,1000,0,0,10,AA,2035
        """);
    global("renewables_technical_potential", "class,country,name,technical_potential__mw\n");
    global(
        "technologies",
        """
        country,technology,carrier,class,efficiency,efficiency2,efficiency3,efficiency_store,max_hours,p_max_pu,p_min_pu,ramp_limit_down,ramp_limit_up,r_rating
        AA,WTON,Wind,Generator,1,,,,,,0,1,1,0.2
        AA,CCGT,Gas,Link,0.5,0.2,0,,,1,0,1,1,0.9
        AA,BATS,Electricity,Store,0.5,0,,1,,1,-1,1,1,0.9
        AA,EHPP,Electricity,Link,3,0,,,,1,0,1,1,0
        """);
    global(
        "ev_parameters",
        """
        country,technology,carrier,class,e_nom_per_ev,p_nom_char,efficiency
        AA,EVCH,Electricity,Link,,0.01,0.5
        AA,EVST,Electricity,Store,0.05,,
        """);
  }

  private void power() {
    power(
        "buses",
        """
        country,node,bus,carrier
        AA,AA,AA_GASN,Gas
        AA,AA,AA_ATMP,CO2
        AA,AA_NR,AA_NR_HVELEC,Electricity
        AA,AA_NR,AA_NR_LVELEC,Electricity
        AA,AA_NR,AA_NR_BATSN,Electricity
        """);
    power("decomission_capacity", "country,name,class,2035\n");
    power(
        "fuel_supplies",
        """
        country,bus,supply_plant,carrier,max_supply__mwh_year,fuel_cost__usd_mwh,year
        AA,AA_GASN,TGEN_GASN,Gas,inf,10,2030
        AA,AA_GASN,TGEN_GASN,Gas,inf,10,2035
        """);
    power(
        "interconnector",
        """
        country,link,bus0,bus1,carrier,type,efficiency,p_max_pu,p_min_pu,p_nom,p_nom_extendable,cap__usd_mw,fom__usd_mwa,marginal_cost,p_nom_max_2035,p_nom_min_2035
        AA,HV_to_LV,AA_NR_HVELEC,AA_NR_LVELEC,Electricity,ITCN,1,1,0,0,TRUE,0,0,0,inf,0
        """);
    power(
        "loads",
        """
        country,node,bus,profile_type,name,total_load__mwh,carrier,year
        AA,AA_NR,AA_NR_HVELEC,FLAT,LOAD,876000,Electricity,2030
        AA,AA_NR,AA_NR_HVELEC,FLAT,LOAD,876000,Electricity,2035
        """);
    power(
        "power_generators",
        """
        country,node,type,carrier,bus,name,p_nom,p_nom_extendable,p_nom_max_2035,p_nom_min_2035
        AA,AA_NR,WTON,Wind,AA_NR_HVELEC,WIND,50,TRUE,20,20
        """);
    power(
        "power_links",
        """
        country,bus0,bus1,bus2,bus3,type,link,carrier,p_nom,p_nom_extendable,p_nom_max_2035,p_nom_min_2035
        AA,AA_GASN,AA_NR_HVELEC,AA_ATMP,,CCGT,GAS,Gas,100,FALSE,0,0
        """);
    power(
        "storage_capacity",
        """
        country,node,type,carrier,bus,name,p_nom,p_nom_extendable,p_nom_max_2035,p_nom_min_2035
        AA,AA_NR,BATS,Electricity,AA_NR_HVELEC,BATTERY,0,FALSE,inf,0
        """);
    power(
        "storage_energy",
        """
        country,bus,store,type,carrier,standing_loss,e_nom_extendable,e_nom,max_store_2035
        AA,AA_NR_BATSN,STORE,BATS,Electricity,0,TRUE,0,inf
        """);
  }

  private void global(String name, String text) {
    put("p/input/global_input/" + name + ".csv", text);
  }

  private void power(String name, String text) {
    put("p/input/s/power/" + name + ".csv", text);
  }

  private static String hours() {
    var text = new StringBuilder();
    for (int hour = 0; hour < 2 * HALF; hour++) {
      text.append(',').append(hour);
    }
    return text.append('\n').toString();
  }

  private static String share() {
    return "0.00011415525114155251";
  }

  private static String shape(String first, String second) {
    return ("," + first).repeat(HALF) + ("," + second).repeat(HALF) + "\n";
  }

  /** Another file, or another text of one. */
  SmallSpice put(String file, String text) {
    files.put(file, text);
    return this;
  }

  /** A text in a file that is replaced by another. */
  SmallSpice replace(String file, String old, String text) {
    var key = files.keySet().stream().filter(f -> f.endsWith(file)).findFirst().orElseThrow();
    if (!files.get(key).contains(old)) {
      throw new IllegalArgumentException(file + " has no " + old);
    }
    files.put(key, files.get(key).replace(old, text));
    return this;
  }

  /** A constraint of the scenario. */
  SmallSpice constraint(String text) {
    return replace("scenario_config.yaml", "none: {activate: false}", text);
  }

  SmallSpice without(String file) {
    files.keySet().removeIf(f -> f.endsWith(file));
    return this;
  }

  /** Writes the project. */
  Path write(Path folder) throws IOException {
    for (var file : files.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return folder;
  }
}
