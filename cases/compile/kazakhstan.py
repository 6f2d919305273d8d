"""Kazakhstan in three zones: power, district heat, fuels."""

import costs
import shapes

HEAT_TWH = {"north": 61.2, "south": 18.0, "west": 10.8}
NODE = {"north": "KZ-North", "south": "KZ-South", "west": "KZ-West"}
AGORA_2023_TWH = 117.9
OFFICIAL_2023_TWH = 115.07
TOTAL_2025_TWH = 124.5
GROWTH_AFTER_2035 = 1.012
COAL_LIFE_YEARS = 55
# Zone of a plant of PyPSA-KZ by longitude and latitude, as the grid is run: Aktobe with the North.
WEST_OF_DEG = 56.0
SOUTH_OF_DEG = 46.3
CONDENSING_AMONG_CHP = {"Ekibastuz TTP 2"}


def zone_of(plant):
    if float(plant["lon"]) < WEST_OF_DEG:
        return "west"
    return "south" if float(plant["lat"]) < SOUTH_OF_DEG else "north"


def coal_plants(raw, zone, chp):
    return [(float(p["Capacity"]), int(p["DateIn"])) for p in raw.plants()
            if p["Fueltype"] == "Hard Coal" and zone_of(p) == zone
            and (p["Set"] == "CHP" and p["Name"] not in CONDENSING_AMONG_CHP) == chp]


def coal_vintages(plants, total):
    """Plants by end of life, rounded up to planning years, scaled to the zone's total."""
    scale = total / sum(mw for mw, _ in plants)
    ends = {}
    for mw, start in plants:
        end = max(2030, 5 * -(-(start + COAL_LIFE_YEARS) // 5))
        ends[end] = ends.get(end, 0) + mw * scale
    return [(mw, 2020, end) for end, mw in sorted(ends.items())]


def gas_vintages(total):
    return [(total / 2, 2020, 2035), (total / 2, 2020, 2045)]


def demand_years(raw, zone):
    """TWh: 2025 official, then Agora's growth corrected to official, then a rate."""
    loads = raw.agora_loads()
    node = shapes.ZONES[zone]
    share = loads[node, 2023] / sum(loads[n, 2023] for n in shapes.ZONES.values())
    correct = OFFICIAL_2023_TWH / AGORA_2023_TWH / 1e6
    years = {2025: TOTAL_2025_TWH * share, 2030: loads[node, 2030] * correct,
             2035: loads[node, 2035] * correct}
    for year in (2040, 2045, 2050):
        years[year] = years[year - 5] * GROWTH_AFTER_2035 ** 5
    return {year: round(energy, 3) for year, energy in years.items()}


def add(system, raw):
    agora = raw.agora_capacity()
    for zone in NODE:
        _demand(system, raw, zone)
        _wind_sun(system, agora, zone)
        _battery(system, zone)
    _north(system, raw, agora)
    _south(system, raw, agora)
    _west(system, agora)
    _irtysh(system)
    _ili(system, raw)
    _boilers(system)
    _fuels(system, raw)


def _demand(system, raw, zone):
    node = NODE[zone]
    system.demand("power-" + node.lower(), node, "electricity", "load_kz", 2000,
                  demand_years(raw, zone), "assumption-demand-kz", flexible=zone == "north")
    system.demand("heat-" + node.lower(), node, "heat", "heat_kz_" + zone, 10000,
                  {2025: HEAT_TWH[zone], 2050: HEAT_TWH[zone]}, "assumption-heat-demand")


def _wind_sun(system, agora, zone):
    """What stands at the end of 2025 by the shares of zones in 2023, and new sites."""
    node, key, id = NODE[zone], shapes.ZONES[zone], NODE[zone].lower()
    added = 163 + 455.5
    wind = agora[key, "WTON", "Wind"] * (1440 + 0.80 * added) / 1440
    sun = agora[key, "PHOT", "Solar"] * (1306 + 0.15 * added) / 1306
    most = {"north": (25000, 12000), "south": (18000, 16000), "west": (12000, 6000)}[zone]
    system.generator("wind-" + id, node, "wind", f"wind_kz_{zone}_fleet",
                     [(0.4 * wind, 2020, 2045), (0.6 * wind, 2020, 2050)],
                     source="assumption-res-2025")
    system.generator("wind-" + id + "-new", node, "wind", "wind_kz_" + zone, (), most[0], 2027,
                     source="assumption-potential")
    system.generator("solar-" + id, node, "solar", "pv_kz_" + zone,
                     [(0.6 * sun, 2020, 2045), (0.4 * sun, 2020, 2050)], most[1], 2027,
                     source="assumption-res-2025")


def _battery(system, zone):
    most = {"north": 5000, "south": 6000, "west": 2000}[zone]
    node = NODE[zone]
    system.storage("battery-" + node.lower(), node, "battery", 0.97, "week", (2, 8), most, 2027)


def _north(system, raw, agora):
    node = "KZ-North"
    coal = agora["KZ_NR", "SubC", "Hrdc"] + agora["KZ_NR", "SupC", "Hrdc"] + agora[
        "KZ_NR", "SubC", "Lig"]
    plants = coal_plants(raw, "north", True)
    chp = sum(mw for mw, _ in plants) + 161
    system.plant("coal-kz-north", node, "coal-condensing", "coal", 0.34, "thermal_kz",
                 coal_vintages(coal_plants(raw, "north", False), coal - chp), coal - chp, 2030)
    system.plant("coal-chp-kz-north", node, "coal-chp", "coal", 0.32, "thermal_kz",
                 coal_vintages(plants, chp), chp, 2030, heat=True, source="pypsa-kz")
    system.plant("coal-chp-kz-north-new", node, "coal-chp", "coal", 0.38, "thermal_new", (), 2500,
                 2028, heat=True, source="plan-kaz-coal-national-project")
    system.plant("coal-kz-north-new", node, "coal-supercritical", "coal", 0.42, "thermal_new", (),
                 5000, 2030, source="plan-kaz-coal-national-project")
    gas = (agora["KZ_NR", "CCGT", "Gas"] + agora["KZ_NR", "OCGT", "Gas"]) * gas_scale(agora)
    system.plant("gas-kz-north", node, "gas-steam", "gas", 0.35, "thermal_kz", gas_vintages(gas),
                 early=False, source="assumption-gas-kz-scale")
    system.plant("ccgt-kz-north", node, "gas-ccgt", "gas", 0.58, "thermal_new", (), 2000, 2029)
    system.plant("biomass-kz-north", node, "biomass-steam", "biomass", 0.35, "thermal_new",
                 [(14, 2020, 2045)], 400, 2028, early=False)
    system.generator("hydro-kz-north-small", node, "hydro-small", "river_kz_north",
                     [(60, 1990, 2060)], 400, 2028, source="assumption-small-hydro")
    _retrofit(system, "coal-kz-north", "coal-chp-kz-north")
    costs.own_cost(system.case, "coal-chp-kz-north-new", (2025,), (737 + 981 + 265) / 0.700, 45.0,
                   1.0, "plan-kaz-kokshetau-chp")


def _south(system, raw, agora):
    node = "KZ-South"
    coal = agora["KZ_SO", "SubC", "Hrdc"]
    system.plant("coal-chp-kz-south", node, "coal-chp", "coal", 0.32, "thermal_kz",
                 [(0.8 * coal, 2020, 2030), (0.2 * coal, 2020, 2035)], coal, 2030, heat=True)
    gas = agora["KZ_SO", "CCGT", "Gas"] * gas_scale(agora)
    system.plant("gas-kz-south", node, "gas-steam", "gas", 0.35, "thermal_kz", gas_vintages(gas),
                 early=False, source="assumption-gas-kz-scale")
    system.plant("gas-chp-kz-south", node, "gas-chp", "gas", 0.50, "thermal_new", (), 2500, 2027,
                 heat=True)
    system.plant("ccgt-kz-south", node, "gas-ccgt", "gas", 0.58, "thermal_new", (), 5000, 2028)
    system.plant("nuclear-kz-south", node, "nuclear", "uranium", 0.33, "thermal_nuclear", (), 4800,
                 2035, source="plan-kaz-ulken-nuclear-plant")
    system.generator("hydro-kz-south-small", node, "hydro-small", "river_kz_south",
                     [(253, 1990, 2060)], 1500, 2028, source="assumption-small-hydro")
    system.storage("pumped-kz-south", node, "pumped-hydro", 0.894, "week", (6, 12), 1200, 2033,
                   source="assumption-pumped")
    _retrofit(system, "coal-chp-kz-south")
    costs.own_cost(system.case, "nuclear-kz-south", (2025,), 15500 / 2.4, 120.0, 3.55,
                   "assumption-ulken-cost")


def _west(system, agora):
    node = "KZ-West"
    gas = (agora["KZ_WS", "CCGT", "Gas"] + agora["KZ_WS", "OCGT", "Gas"]) * gas_scale(agora)
    system.plant("gas-kz-west", node, "gas-steam", "gas", 0.33, "thermal_kz",
                 gas_vintages(0.58 * gas), early=False, source="assumption-gas-kz-scale")
    system.plant("gas-chp-kz-west", node, "gas-chp", "gas", 0.32, "thermal_kz",
                 gas_vintages(0.42 * gas), early=False, heat=True,
                 source="assumption-gas-kz-scale")
    system.plant("ccgt-kz-west", node, "gas-ccgt", "gas", 0.58, "thermal_new", (), 4000, 2028)


def gas_scale(agora):
    """Agora's gas plants brought to the official total."""
    return 5350 / sum(mw for (node, _, fuel), mw in agora.items()
                      if node.startswith("KZ") and fuel == "Gas")


def _retrofit(system, *assets):
    for asset in assets:
        costs.own_cost(system.case, asset, (2025,), 800.0, 39.0, 1.0, "assumption-retrofit")


def _irtysh(system):
    total = 5.9e6
    shape = [2.5, 2.0, 3.0, 13.0, 20.0, 18.5, 13.0, 9.0, 6.5, 5.5, 4.0, 3.0]
    inflow = [total * v / sum(shape) for v in shape]
    flood = [0.05, 0.05, 0.05, 0.10, 0.11, 0.06, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05]
    system.reservoir("hydro-irtysh", "KZ-North", 3.6e6, [(1745, 1990, 2070)], 1837, 2028)
    system.months("hydro-irtysh", inflow, [total * v for v in flood])


def _ili(system, raw):
    total = 2.4e6
    shape = [4, 4, 5, 7, 11, 15, 17, 13, 8, 6, 5, 5]
    inflow = [total * v / sum(shape) for v in shape]
    least = irrigation(raw.water_demand("KAZ", "water-siri"), 0.35 * total)
    system.reservoir("hydro-ili", "KZ-South", 0.4e6, [(790, 1990, 2070)], 830, 2028)
    system.months("hydro-ili", inflow, least)


def irrigation(water, total):
    """Least releases: April to September by water demand, a tenth of their mean in winter."""
    season = range(3, 9)
    whole = sum(water[m] for m in season)
    return [total * water[m] / whole if m in season else 0.1 * total / 6 for m in range(12)]


def _boilers(system):
    """Boilers cover the peak with a tenth of reserve beside the CHP plants in winter."""
    case = system.case
    for zone, technology, fuel, efficiency, pump in (
            ("north", "boiler-coal", "coal", 0.80, 2.4), ("south", "boiler-gas", "gas", 0.88, 2.8),
            ("west", "boiler-gas", "gas", 0.88, 2.6)):
        node, id = NODE[zone], NODE[zone].lower()
        peak = HEAT_TWH[zone] * 1e6 / 8760 * max(case.hourly["heat"]["heat_kz_" + zone])
        chp = sum(row["capacity_mw"] for row in case.tables["vintages"]
                  if "-chp-" in row["asset"] and row["asset"].endswith(id))
        boilers = 1.1 * peak - 1.8 * 0.75 * chp
        share = {"north": 0.55, "south": 0.78, "west": 0.65}[zone]
        most = share * HEAT_TWH[zone] * 1e6 / 8760 / boilers
        system.plant(f"{technology}-{id}", node, technology, fuel, efficiency, None,
                     [(boilers / 2, 2010, 2035), (boilers / 2, 2010, 2045)], 1.3 * peak, 2027,
                     early=False, maximum=round(most, 3), output="heat",
                     source="assumption-boilers")
        system.plant(f"heat-pump-{id}", node, "heat-pump", "electricity", pump, None, (),
                     0.3 * peak, 2028, output="heat", source="assumption-heat-pumps")


def _fuels(system, raw):
    price = raw.agora_fuel_prices()
    coal, gas = price["KZ", "Hrdc"], price["KZ", "Gas"]
    system.supply("coal-ekibastuz", "KZ-North", "coal",
                  {2025: (coal, 600.0), 2035: (3.5, 600.0), 2050: (4.0, 600.0)})
    system.supply("coal-south", "KZ-South", "coal",
                  {2025: (coal + 1.0, 120.0), 2035: (5.0, 120.0), 2050: (5.5, 120.0)})
    for zone, limits in (("North", (14.0, 35.0, 60.0)), ("South", (45.0, 80.0, 120.0)),
                         ("West", (120.0, 140.0, 160.0))):
        system.supply("gas-kz-" + zone.lower(), "KZ-" + zone, "gas",
                      {2025: (gas, limits[0]), 2035: (18.0, limits[1]), 2050: (20.0, limits[2])},
                      source="assumption-gas-limits")
    system.supply("uranium-kz", "KZ-South", "uranium",
                  {2025: (price["KZ", "Uranium"], 400.0)}, source="assumption-fuel-limits")
    system.supply("biomass-kz", "KZ-North", "biomass",
                  {2025: (price["KZ", "Bio"], 8.0)}, source="assumption-fuel-limits")
