"""Uzbekistan, Kyrgyzstan, Tajikistan and Turkmenistan: power, Kyrgyz heat, fuels."""

import costs
from kazakhstan import irrigation

NARYN = [3.1, 2.8, 3.5, 5.8, 12.8, 20.2, 18.7, 13.2, 7.0, 5.0, 4.3, 3.6]
VAKHSH = [2.6, 2.3, 3.2, 6.8, 11.5, 17.5, 20.5, 17.0, 8.2, 4.4, 3.2, 2.8]


def years(first, rates):
    """{year: value} from 2025 by five-year growth rates."""
    found, value = {2025: first}, first
    for index, rate in enumerate(rates):
        value *= rate ** 5
        found[2030 + 5 * index] = round(value, 3)
    return found


def spread(total, shape):
    return [total * v / sum(shape) for v in shape]


def add(system, raw):
    _uzbekistan(system, raw)
    _kyrgyzstan(system, raw)
    _naryn(system, raw)
    _tajikistan(system)
    _vakhsh(system, raw)
    _turkmenistan(system)
    _fuels(system, raw)


def _uzbekistan(system, raw):
    agora = raw.agora_capacity()
    loads = raw.agora_loads()
    need = {2025: 87.3, 2030: loads["UZ_UZ", 2030] / 1e6, 2035: loads["UZ_UZ", 2035] / 1e6}
    for year in (2040, 2045, 2050):
        need[year] = round(need[year - 5] * 1.022 ** 5, 3)
    system.demand("power-uz", "UZ", "electricity", "load_uz", 1500, need, "assumption-demand-uz")
    lignite = agora["UZ_UZ", "SubC", "Lig"] + agora["UZ_UZ", "SupC", "Lig"]
    steam = agora["UZ_UZ", "OCGT", "Gas"]
    ccgt = 17551 - lignite - steam
    system.plant("lignite-uz", "UZ", "lignite-condensing", "lignite", 0.33, "thermal_old",
                 [(400, 2020, 2030), (lignite - 400, 2020, 2035)], lignite, 2030, maximum=0.42)
    system.plant("gas-uz", "UZ", "gas-steam", "gas", 0.34, "thermal_old",
                 [(0.4 * steam, 2020, 2030), (0.3 * steam, 2020, 2035), (0.3 * steam, 2020, 2040)],
                 early=False)
    system.plant("ccgt-uz", "UZ", "gas-ccgt", "gas", 0.55, "thermal_new",
                 [(0.3 * ccgt, 2020, 2040), (0.7 * ccgt, 2020, 2050)], 20000, 2027,
                 source="assumption-uz-fleet")
    system.plant("oil-uz", "UZ", "oil-steam", "oil", 0.33, "thermal_old", [(223, 2020, 2035)],
                 source="assumption-uz-fleet")
    system.plant("nuclear-uz", "UZ", "nuclear", "uranium", 0.33, "thermal_nuclear", (), 4500, 2030,
                 source="uz-nuclear-2025")
    system.generator("hydro-uz", "UZ", "hydro-large", "river_uz", [(2041, 1990, 2070)], 4500, 2028,
                     source="assumption-hydro-shape")
    system.generator("hydro-uz-small", "UZ", "hydro-small", "river_uz_small", [(400, 1990, 2070)],
                     1600, 2027, source="assumption-hydro-shape")
    system.generator("wind-uz", "UZ", "wind", "wind_uz", [(1652, 2024, 2055)], 40000, 2027,
                     source="stat-uzb-installed-capacity-end-of-2025")
    system.generator("solar-uz", "UZ", "solar", "pv_uz", [(3930, 2022, 2055)], 50000, 2027,
                     source="stat-uzb-installed-capacity-end-of-2025")
    system.storage("battery-uz", "UZ", "battery", 0.97, "week", (2, 8), 20000, 2027,
                   [(1245, 2025, 2045, 2490)], source="plan-uzb-built-in-2025")
    costs.own_cost(system.case, "lignite-uz", (2025,), 800.0, 39.0, 1.0, "assumption-retrofit")
    costs.own_cost(system.case, "nuclear-uz", (2025,), 15500 / 2.4, 120.0, 3.55,
                   "assumption-ulken-cost")


def _kyrgyzstan(system, raw):
    agora = raw.agora_capacity()
    system.demand("power-kg", "KG", "electricity", "load_kg", 1500,
                  years(19.3, [1.04, 1.04, 1.02, 1.02, 1.02]), "assumption-demand-kg")
    system.demand("heat-kg", "KG", "heat", "heat_kg", 10000, {2025: 3.6, 2050: 3.6},
                  "assumption-heat-demand")
    chp = agora["KG_KG", "SubC", "Lig"]
    peak = 3.6e6 / 8760 * max(system.case.hourly["heat"]["heat_kg"])
    system.plant("coal-chp-kg", "KG", "coal-chp", "lignite", 0.32, "thermal_old",
                 [(0.4 * chp, 2017, 2035), (0.6 * chp, 2017, 2050)], chp, 2030, maximum=0.33,
                 heat=True)
    costs.own_cost(system.case, "coal-chp-kg", (2025,), 800.0, 39.0, 1.0, "assumption-retrofit")
    system.plant("lignite-kg-new", "KG", "coal-supercritical", "lignite", 0.40, "thermal_new", (),
                 1200, 2032)
    system.plant("ccgt-kg", "KG", "gas-ccgt", "gas", 0.58, "thermal_new", (), 1200, 2029)
    system.plant("boiler-coal-kg", "KG", "boiler-coal", "lignite", 0.80, None,
                 [(0.8 * peak, 2010, 2040)], 1.2 * peak, 2027, early=False,
                 maximum=round(0.45 * 3.6e6 / 8760 / (0.8 * peak), 3), output="heat",
                 source="assumption-boilers")
    system.plant("boiler-electric-kg", "KG", "boiler-electric", "electricity", 0.98, None,
                 [(0.15 * peak, 2010, 2040)], 1.2 * peak, 2027, early=False, output="heat",
                 source="assumption-boilers")
    system.plant("heat-pump-kg", "KG", "heat-pump", "electricity", 2.8, None, (), 0.4 * peak, 2028,
                 output="heat", source="assumption-heat-pumps")
    system.generator("hydro-kg-small", "KG", "hydro-small", "river_kg_small", [(116, 1990, 2070)],
                     900, 2027, source="assumption-small-hydro")
    system.generator("wind-kg", "KG", "wind", "wind_kg", (), 2500, 2027,
                     source="assumption-standin-kg")
    system.generator("solar-kg", "KG", "solar", "pv_kg", (), 6000, 2027,
                     source="assumption-standin-kg")


def _naryn(system, raw):
    """Kambarata-1 (planned), Toktogul, and the plants below: the same water three times.

    The lakes lie one at the foot of the other, so that the water needs no time between them.
    """
    inflow = 5.3e6
    least = irrigation(raw.water_demand("UZB", "water-siri"), 0.29 * inflow)
    ice = 1.7 * 0.38e6
    most = [ice if month in (0, 1, 2, 10, 11) else 1.2e6 for month in range(12)]
    system.reservoir("hydro-toktogul", "KG", 14 * 0.38e6, [(1320, 1976, 2070)], 1440, 2027,
                     downstream="hydro-naryn-lower", per_mwh=1.43)
    upper = 0.9  # of the water of Toktogul passes Kambarata
    system.months("hydro-toktogul", spread((1 - upper) * inflow, NARYN), least, most,
                  source="assumption-irrigation")
    system.reservoir("hydro-naryn-lower", "KG", 60000, [(1830, 1981, 2070)], 1900, 2027)
    system.months("hydro-naryn-lower", [0] * 12)
    system.reservoir("hydro-kambarata-1", "KG", 2.87 * 0.45e6, (), 1860, 2033,
                     downstream="hydro-toktogul", per_mwh=round(upper * inflow / 5.6e6, 4),
                     source="kambarata-1-cost")
    costs.own_cost(system.case, "hydro-kambarata-1", (2025,), 4200 / 1.86, 25.0, 0.0,
                   "kambarata-1-cost")
    system.months("hydro-kambarata-1", spread(5.6e6, NARYN))


def _tajikistan(system):
    system.demand("power-tj", "TJ", "electricity", "load_tj", 1500,
                  years(21.2, [1.03, 1.03, 1.022, 1.022, 1.022]), "assumption-demand-tj")
    system.plant("coal-tj", "TJ", "coal-condensing", "coal", 0.32, "thermal_old",
                 [(400, 2014, 2035)], maximum=0.50, source="irena")
    system.generator("hydro-tj-other", "TJ", "hydro-large", "river_tj", [(174, 1990, 2070)], 800,
                     2028, source="assumption-hydro-shape")
    system.generator("hydro-tj-small", "TJ", "hydro-small", "river_tj", [(100, 1990, 2070)], 600,
                     2027, source="assumption-hydro-shape")
    system.generator("wind-tj", "TJ", "wind", "wind_tj", (), 1500, 2027,
                     source="assumption-standin-tjtm")
    system.generator("solar-tj", "TJ", "solar", "pv_uz", (), 5000, 2027,
                     source="assumption-standin-tjtm")


def _vakhsh(system, raw):
    """Rogun (to be built), Nurek, and the plants below: the same water three times."""
    inflow, upper = 11.0e6, 0.95
    least = irrigation(raw.water_demand("TJK", "water-amu"), 0.45 * inflow)
    system.reservoir("hydro-nurek", "TJ", 4.5 * 0.58e6, [(3015, 1979, 2070)], 3200, 2028,
                     downstream="hydro-vakhsh-lower", per_mwh=0.67)
    system.months("hydro-nurek", spread((1 - upper) * inflow, VAKHSH), least,
                  source="assumption-irrigation")
    system.reservoir("hydro-vakhsh-lower", "TJ", 30000, [(1775, 1985, 2070)], 1900, 2030)
    system.months("hydro-vakhsh-lower", [0] * 12)
    system.reservoir("hydro-rogun", "TJ", 8.5 * 0.65e6, (), 3780, 2028,
                     downstream="hydro-nurek", per_mwh=round(upper * inflow / 17.0e6, 4))
    system.months("hydro-rogun", spread(17.0e6, VAKHSH))
    system.generator("hydro-rogun-first", "TJ", "hydro-large", "river_tj", [(240, 2019, 2030)],
                     source="assumption-rogun-now")


def _turkmenistan(system):
    shape = [1.0, 26.68 / 24.60, 28.38 / 24.60, 30.01 / 24.60, 31.22 / 24.60, 32.39 / 24.60]
    need = {2025 + 5 * i: round(22.0 * v, 3) for i, v in enumerate(shape)}
    system.demand("power-tm", "TM", "electricity", "load_tm", 1500, need, "assumption-demand-tm")
    system.plant("gas-tm", "TM", "gas-steam", "gas", 0.32, "thermal_old",
                 [(2600, 2010, 2035), (6950 - 1574 - 2600, 2010, 2045)], maximum=0.34,
                 early=False,
                 source="assumption-chp-limit")
    system.plant("ccgt-tm", "TM", "gas-ccgt", "gas", 0.52, "thermal_new", [(1574, 2018, 2045)], 6000,
                 2028, source="ember")
    system.generator("wind-tm", "TM", "wind", "wind_tm", (), 5000, 2028,
                     source="assumption-standin-tjtm")
    system.generator("solar-tm", "TM", "solar", "pv_uz", (), 8000, 2028,
                     source="assumption-standin-tjtm")


def _fuels(system, raw):
    price = raw.agora_fuel_prices()
    gas_uz = price["UZ", "Gas"]
    system.supply("gas-uz-own", "UZ", "gas", {2025: (gas_uz, 150.0), 2030: (19.0, 135.0),
                                              2035: (22.0, 120.0), 2050: (24.0, 90.0)},
                  source="assumption-gas-limits")
    system.supply("gas-uz-import", "UZ", "gas", {2025: (22.0, 30.0), 2030: (23.0, 80.0),
                                                 2035: (25.0, 120.0), 2050: (27.0, 160.0)},
                  imported=True, source="assumption-gas-limits")
    system.supply("lignite-uz", "UZ", "lignite", {2025: (price["UZ", "Lig"], 60.0),
                                                  2035: (4.0, 60.0)})
    system.supply("oil-uz", "UZ", "oil", {2025: (price["UZ", "Oil"], 20.0)},
                  source="assumption-fuel-limits")
    system.supply("uranium-uz", "UZ", "uranium", {2025: (price["UZ", "Uranium"], 400.0)},
                  source="assumption-fuel-limits")
    system.supply("lignite-kg", "KG", "lignite", {2025: (price["KG", "Lig"], 40.0),
                                                  2035: (5.0, 40.0)})
    system.supply("gas-kg", "KG", "gas", {2025: (price["KG", "Gas"], 8.0), 2035: (24.0, 20.0),
                                          2050: (26.0, 20.0)}, imported=True,
                  source="assumption-gas-limits")
    system.supply("coal-tj", "TJ", "coal", {2025: (4.0, 20.0), 2035: (5.0, 20.0)},
                  source="assumption-fuel-tm-tj")
    system.supply("gas-tm", "TM", "gas", {2025: (11.0, 200.0), 2035: (16.0, 200.0),
                                          2050: (18.0, 200.0)}, source="assumption-fuel-tm-tj")
