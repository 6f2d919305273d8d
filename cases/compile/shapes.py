"""Hourly series of a case, 8760 hours of a year that is not a leap year, clock UTC."""

import math

from raw import HOURS, MONTH_DAYS

ZONES = {"north": "KZ_NR", "south": "KZ_SO", "west": "KZ_WS"}
FLEET_WIND = 0.33
FLEET_SOLAR = 0.18

# Monthly mean temperatures, degrees Celsius, rounded long-term values.
TEMPERATURES = {
    "kz_north": [-14.5, -13.5, -6.5, 5, 13.5, 19, 20.5, 18, 12, 4, -5.5, -11.5],
    "kz_south": [-5, -3, 3.5, 11.5, 16.5, 21.5, 24, 23, 17.5, 10, 2.5, -3],
    "kz_west": [-7, -6.5, 0.5, 11, 18.5, 24, 26.5, 24.5, 18, 9.5, 1.5, -4],
    "kg": [-2.5, -1, 5.5, 12.5, 17.5, 22.5, 25, 24, 19, 11.5, 5, 0],
}
UTC_OFFSET = {"kz_north": 5, "kz_south": 5, "kz_west": 5, "kg": 6}
SEASON_BEGINS, SEASON_ENDS = 287, 105  # day of year, 15 October and 15 April
HOT_WATER = 0.12


def scaled(values, mean):
    """Values times one factor, cut at 1, so that their mean is as asked."""
    factor = mean / (sum(values) / len(values))
    for _ in range(20):
        result = [min(1.0, v * factor) for v in values]
        factor *= mean / (sum(result) / len(result))
    return result


def unit_mean(values):
    mean = sum(values) / len(values)
    return [v / mean for v in values]


def by_month(monthly):
    """A step for each month."""
    return [value for value, days in zip(monthly, MONTH_DAYS) for _ in range(24 * days)]


def seasons(winter, shoulder, summer):
    """Winter November to March, summer June to August."""
    return by_month([winter] * 3 + [shoulder] * 2 + [summer] * 3 + [shoulder] * 2 + [winter] * 2)


def mean_of_months(monthly):
    return sum(v * d for v, d in zip(monthly, MONTH_DAYS)) / 365


def temperature(monthly, hour):
    """Between the middles of months on a line, with cold spells and the course of the day."""
    day = hour / 24
    middle, middles = 0, []
    for days in MONTH_DAYS:
        middles.append(middle + days / 2)
        middle += days
    after = next((m for m in range(12) if middles[m] > day), 12)
    before = after - 1
    start = middles[before] if before >= 0 else middles[11] - 365
    end = middles[after] if after < 12 else middles[0] + 365
    share = (day - start) / (end - start)
    mean = monthly[before] * (1 - share) + monthly[after % 12] * share
    spell = 4 * math.sin(2 * math.pi * day / 9.3) + 3 * math.sin(2 * math.pi * day / 23.1 + 1)
    return mean - spell


def heat_shape(place):
    """Demand for district heat, mean 1."""
    values = []
    for hour in range(HOURS):
        local = (hour + UTC_OFFSET[place]) % 24
        day = hour // 24
        on = day < SEASON_ENDS or day >= SEASON_BEGINS
        degrees = max(0.0, 18 - temperature(TEMPERATURES[place], hour)) if on else 0.0
        night = 0.94 if local < 5 else 1.06 if local in (6, 7, 8, 18, 19, 20, 21) else 1.0
        values.append(degrees * night)
    room = unit_mean(values)
    water = unit_mean([0.5 if (h + UTC_OFFSET[place]) % 24 < 5 else 1.2 for h in range(HOURS)])
    return unit_mean([(1 - HOT_WATER) * r + HOT_WATER * w for r, w in zip(room, water)])


def add_load(case, raw, places):
    loads = raw.hours("load_shapes_utc.csv")
    columns = {"kz": "KAZ", "uz": "UZB", "kg": "KGZ", "tj": "TJK", "tm": "TKM"}
    for place in places:
        case.series("load", "load_" + place, unit_mean(loads[columns[place]]))


def add_weather_kz(case, raw):
    series = raw.hours("agora_profiles_utc.csv")
    weight_wind = {"north": 837, "south": 487, "west": 116}
    weight_pv = {"north": 406, "south": 898, "west": 2}
    mean = {k: sum(v) / HOURS for k, v in series.items()}
    fleet_wind = sum(w * mean["wind_" + ZONES[z]] for z, w in weight_wind.items()) / 1440
    fleet_pv = sum(w * mean["pv_" + ZONES[z]] for z, w in weight_pv.items()) / 1306
    for zone, node in ZONES.items():
        wind, pv = series["wind_" + node], series["pv_" + node]
        case.series("wind_solar", f"wind_kz_{zone}_fleet",
                    scaled(wind, mean["wind_" + node] * FLEET_WIND / fleet_wind))
        case.series("wind_solar", f"wind_kz_{zone}", wind)
        case.series("wind_solar", f"pv_kz_{zone}",
                    scaled(pv, mean["pv_" + node] * FLEET_SOLAR / fleet_pv))


def add_weather_others(case, raw):
    series = raw.hours("agora_profiles_utc.csv")
    wind, pv = series["wind_UZ_UZ"], series["pv_UZ_UZ"]
    case.series("wind_solar", "wind_uz", wind)
    case.series("wind_solar", "pv_uz", pv)
    case.series("wind_solar", "wind_kg", scaled(series["wind_KZ_SO"], 0.28))
    case.series("wind_solar", "pv_kg",
                scaled([(a + b) / 2 for a, b in zip(pv, series["pv_KZ_SO"])], 0.185))
    case.series("wind_solar", "wind_tj", scaled(wind, 0.8 * sum(wind) / HOURS))
    case.series("wind_solar", "wind_tm", scaled(wind, 1.1 * sum(wind) / HOURS))


def add_heat(case, places):
    for place in places:
        case.series("heat", "heat_" + place, heat_shape(place))


def add_rivers(case, raw, places):
    """Run of river plants: Agora where it has a series of its own, else monthly shapes."""
    series = raw.hours("agora_profiles_utc.csv")
    monthly = {  # shape of melt and irrigation; scaled to the mean given
        "uz": ([0.6, 0.6, 0.8, 1.1, 1.3, 1.6, 1.7, 1.5, 0.9, 0.7, 0.6, 0.6], 0.30),
        "uz_small": ([0.5, 0.5, 0.8, 1.2, 1.5, 1.7, 1.6, 1.4, 0.9, 0.7, 0.6, 0.6], 0.36),
        "kg_small": ([0.5, 0.5, 0.6, 0.9, 1.5, 1.8, 1.7, 1.4, 1.0, 0.8, 0.7, 0.6], 0.45),
        "tj": ([0.7, 0.7, 0.8, 1.0, 1.3, 1.5, 1.5, 1.3, 0.9, 0.8, 0.8, 0.7], 0.46),
    }
    for place in places:
        if place == "kz_north":
            values = scaled(series["ror_KZ_NR"], 0.50)
        elif place == "kz_south":
            values = series["ror_KZ_SO"]
        else:
            shape, mean = monthly[place]
            values = by_month([v * mean / mean_of_months(shape) for v in shape])
        case.series("hydro", "river_" + place, values)


def add_thermal(case):
    case.series("thermal", "thermal_kz", seasons(0.76, 0.68, 0.60))
    case.series("thermal", "thermal_old", seasons(0.78, 0.70, 0.62))
    case.series("thermal", "thermal_new", seasons(0.92, 0.88, 0.82))
    case.series("thermal", "thermal_nuclear", seasons(0.95, 0.88, 0.85))


def add_prices(case):
    summer = [0.0] * 4 + [1.0] * 5 + [0.0] * 3
    case.series("market", "price_casa", unit_mean(by_month(summer)))
