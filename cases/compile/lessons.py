"""The small case for learning: Kazakhstan in three zones, three years, few technologies.

Figures are those of central-asia, put together coarser: one kind of plant of each fuel and zone.
"""

import costs
import kazakhstan
import origins
import policies
import shapes
import words
from system import System
from tables import Case

SETTINGS = """\
name: kazakhstan-lessons
title:
  en: Kazakhstan in three zones, a case for learning
  ru: Казахстан в трёх зонах, учебный пример
  kk: Үш аймақтағы Қазақстан, оқу мысалы
  zh: 哈萨克斯坦三区教学案例
currency: USD2023
discount_rate: 0.06
planning_years: [2025, 2030, 2040]
last_year_stands_for: 10
hours: 8760
resolution: days:3
"""

YEARS = (2025, 2030, 2035, 2040)
TECHNOLOGIES = ["coal-condensing", "coal-chp", "gas-steam", "gas-ccgt", "nuclear", "hydro-large",
                "wind", "solar", "battery", "boiler-coal", "heat-pump", "line-ac", "saving-heat"]
WIND_SUN = {"north": (1130, 430, 12000, 6000), "south": (650, 960, 9000, 9000),
            "west": (155, 5, 5000, 3000)}  # standing, then most, MW
HEAT_TWH = 61.2


def kazakhstan_lessons(raw):
    case = Case("kazakhstan-lessons", SETTINGS)
    origins.register(case)
    origins.register_policy(case, raw)
    words.register(case, ["KZ-North", "KZ-South", "KZ-West", "RU-Ural"],
                   ["electricity", "heat", "coal", "gas", "uranium"], TECHNOLOGIES, ["KZ", "RU"])
    words.register_rules(case, words.RULES)
    shapes.add_load(case, raw, ["kz"])
    shapes.add_weather_kz(case, raw)
    shapes.add_heat(case, ["kz_north"])
    shapes.add_thermal(case)
    _trim(case)
    costs.technology_costs(case, raw, TECHNOLOGIES)
    system = System(case)
    for zone in kazakhstan.NODE:
        _zone(system, raw, zone)
    _north(system)
    _south(system)
    _west(system)
    _grid(system)
    _rules(case)
    return case


def _trim(case):
    """Series of the large case that this one has no use for."""
    for zone in kazakhstan.NODE:
        del case.hourly["wind_solar"][f"wind_kz_{zone}_fleet"]
    del case.hourly["thermal"]["thermal_old"]
    case.series("hydro", "water", shapes.by_month(
        [v * 0.37 for v in [0.8, 0.8, 0.8, 1.1, 1.4, 1.3, 1.2, 1.1, 0.9, 0.9, 0.85, 0.85]]))


def _zone(system, raw, zone):
    node = kazakhstan.NODE[zone]
    id = node.lower()
    need = kazakhstan.demand_years(raw, zone)
    system.demand("power-" + id, node, "electricity", "load_kz", 2000,
                  {year: need[year] for year in YEARS}, "assumption-demand-kz")
    wind, sun, most_wind, most_sun = WIND_SUN[zone]
    system.generator("wind-" + id, node, "wind", "wind_kz_" + zone, [(wind, 2020, 2050)], most_wind,
                     2027, source="assumption-res-2025")
    system.generator("solar-" + id, node, "solar", "pv_kz_" + zone, [(sun, 2020, 2050)], most_sun,
                     2027, source="assumption-res-2025")


def _north(system):
    node = "KZ-North"
    system.plant("coal-kz-north", node, "coal-condensing", "coal", 0.34, "thermal_kz",
                 [(8113, 2020, 2035)], 8113, 2030)
    system.plant("coal-chp-kz-north", node, "coal-chp", "coal", 0.32, "thermal_kz",
                 [(4650, 2020, 2035)], 4650, 2030, heat=True, source="pypsa-kz")
    for asset in ("coal-kz-north", "coal-chp-kz-north"):
        costs.own_cost(system.case, asset, (2025,), 800.0, 39.0, 1.0, "assumption-retrofit")
    system.generator("hydro-kz-north", node, "hydro-large", "water", [(1805, 1990, 2070)],
                     source="assumption-hydro-shape")
    peak = HEAT_TWH * 1e6 / 8760 * max(system.case.hourly["heat"]["heat_kz_north"])
    system.demand("heat-kz-north", node, "heat", "heat_kz_north", 1000, {2025: HEAT_TWH},
                  "assumption-heat-demand")
    system.plant("boiler-coal-kz-north", node, "boiler-coal", "coal", 0.80, None,
                 [(0.7 * peak, 2010, 2050)], 1.3 * peak, 2027, early=False, maximum=0.34,
                 output="heat", source="assumption-boilers")
    system.plant("heat-pump-kz-north", node, "heat-pump", "electricity", 2.4, None, (), 0.3 * peak,
                 2027, output="heat", source="assumption-heat-pumps")
    system.storage("battery-kz-north", node, "battery", 0.97, "day", (2, 8), 5000, 2027)
    system.supply("coal", node, "coal", {2025: (1.4, 600.0), 2035: (3.5, 600.0)})
    system.case.add("savings", id="saving-heat-kz-north", demand="heat-kz-north",
                    technology="saving-heat", potential_mwh_per_year=13000000,
                    buildable_from_year=2027, source="assumption-saving-heat")
    system.case.add("saving_costs", saving="saving-heat-kz-north", year=2025,
                    capital_per_mwh_year=420.0, fixed_per_mwh_year=2.0,
                    source="assumption-saving-heat")


def _south(system):
    node = "KZ-South"
    system.plant("gas-kz-south", node, "gas-steam", "gas", 0.35, "thermal_kz",
                 [(2880, 2020, 2035)], early=False,
                 source="assumption-gas-kz-scale")
    system.plant("ccgt-kz-south", node, "gas-ccgt", "gas", 0.58, "thermal_new", (), 5000, 2027)
    system.plant("nuclear-kz-south", node, "nuclear", "uranium", 0.33, "thermal_nuclear", (), 2400,
                 2035, source="plan-kaz-ulken-nuclear-plant")
    costs.own_cost(system.case, "nuclear-kz-south", (2025,), 15500 / 2.4, 120.0, 3.55,
                   "assumption-ulken-cost")
    system.generator("hydro-kz-south", node, "hydro-large", "water", [(1043, 1990, 2070)],
                     source="assumption-hydro-shape")
    system.storage("battery-kz-south", node, "battery", 0.97, "day", (2, 8), 5000, 2027)
    system.supply("gas-south", node, "gas", {2025: (7.09, 60.0), 2035: (18.0, 80.0)},
                  source="assumption-gas-limits")
    system.supply("uranium", node, "uranium", {2025: (3.41, 200.0)},
                  source="assumption-fuel-limits")


def _west(system):
    node = "KZ-West"
    system.plant("gas-kz-west", node, "gas-steam", "gas", 0.33, "thermal_kz",
                 [(3340, 2020, 2045)], early=False, source="assumption-gas-kz-scale")
    system.plant("ccgt-kz-west", node, "gas-ccgt", "gas", 0.58, "thermal_new", (), 3000, 2027)
    system.supply("gas-west", node, "gas", {2025: (7.09, 120.0), 2035: (18.0, 120.0)},
                  source="assumption-gas-limits")


def _grid(system):
    system.link("north-south", ("KZ-North", "KZ-South"), "line-ac", 0.05, [(2100, 2018, 2060)],
                5000, 2030, source="grid-g1")
    system.link("north-west", ("KZ-North", "KZ-West"), "line-ac", 0.05, [(500, 2028, 2068)],
                source="grid-g2")
    system.link("north-ural", ("KZ-North", "RU-Ural"), "line-ac", 0.03, [(2000, 1990, 2070)],
                source="assumption-ntc-ru")
    costs.own_cost(system.case, "north-south", (2025,), 759.5, 4.0, 0.0, "agora")
    system.market("russia", "RU-Ural", "RU", {2025: (2000, 40, 9.0, 1500, 24, 2.0),
                                              2040: (1500, 47, 5.0, 1500, 28, 2.0)})


def _rules(case):
    policies.target(case, "res-kz", "KZ", "official-kz", {2030: 0.15, 2050: 0.50},
                    "target-kaz-2030")
    case.add("emission_prices", id="carbon", countries="KZ", source="assumption-carbon-price")
    for year, price in {2025: 1, 2030: 2, 2040: 10}.items():
        case.add("emission_price_years", price="carbon", year=year, price_per_t=float(price),
                 source="assumption-carbon-price")
    case.add("adequacy_margins", id="margin", country="KZ", carrier="electricity",
             shortfall_per_mw_year=120000.0, source="assumption-adequacy")
    case.add("adequacy_margin_years", margin="margin", year=2030, margin_share=0.10,
             source="assumption-adequacy")
    case.add("build_rates", id="rate-wind", country="KZ", technology="wind",
             source="assumption-build-rate")
    case.add("build_rate_years", rate="rate-wind", year=2025, mw_per_year=1000.0,
             source="assumption-build-rate")
    policies.sign(case, "kz-china-2024",
                  ("Kazakhstan-China, COP29, 1.8 GW", "Казахстан-Китай, COP29, 1,8 ГВт",
                   "Қазақстан-Қытай, COP29, 1,8 ГВт", "哈中协议（COP29），1.8吉瓦"),
                  "KZ", "China", "2024-11-12", 2200, "ratified by the Mazhilis 2026-01-28",
                  "agreement-a234",
                  [("wind-kz-north", 1500, 0, 2029, "Pavlodar and Karaganda"),
                   ("solar-kz-south", 300, 0, 2028, "Turkestan")])
