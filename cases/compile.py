#!/usr/bin/env python3
"""Compiles the cases of this folder from the raw sources.

    python3 cases/compile.py RAW

RAW is the folder with one sub-folder for each source (agora-central-asia, gtd, ember ...). The
result depends on nothing else: the same input gives the same bytes. Every row that is written names
its source; what is assumed is a source of its own whose title says what and why. The modules:

    compile/raw.py         reads the sources
    compile/origins.py     titles, addresses and licences of the sources; the assumptions
    compile/words.py       names in four languages
    compile/shapes.py      hourly series
    compile/costs.py       costs of technologies
    compile/kazakhstan.py  compile/neighbours.py  plants, demand, fuels
    compile/grid.py        lines and trade
    compile/policies.py    targets, prices, rates, agreements
    compile/lessons.py     the small case for learning
    compile/calibration.py published numbers for calibrate.py
    compile/tables.py      columns, writing, checks
"""

import os
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "compile"))

import calibration  # noqa: E402
import costs  # noqa: E402
import grid  # noqa: E402
import kazakhstan  # noqa: E402
import lessons  # noqa: E402
import neighbours  # noqa: E402
import origins  # noqa: E402
import policies  # noqa: E402
import shapes  # noqa: E402
import words  # noqa: E402
from raw import Raw  # noqa: E402
from system import System  # noqa: E402
from tables import Case  # noqa: E402

CENTRAL_ASIA = """\
name: central-asia
title:
  en: Central Asia to 2050, power and district heat
  ru: Центральная Азия до 2050 года, электроэнергия и тепло
  kk: 2050 жылға дейінгі Орталық Азия, электр энергиясы және жылу
  zh: 中亚至2050年：电力与集中供热
currency: USD2023
discount_rate: 0.06
planning_years: [2025, 2030, 2035, 2040, 2045, 2050]
last_year_stands_for: 5
hours: 8760
resolution: days:4
"""


def central_asia(raw):
    case = Case("central-asia", CENTRAL_ASIA)
    origins.register(case)
    origins.register_policy(case, raw)
    technologies = list(words.TECHNOLOGIES)
    words.register(case, words.NODES, words.CARRIERS, technologies, words.COUNTRIES)
    words.register_rules(case, words.RULES)
    shapes.add_load(case, raw, ["kz", "uz", "kg", "tj", "tm"])
    shapes.add_weather_kz(case, raw)
    shapes.add_weather_others(case, raw)
    shapes.add_heat(case, ["kz_north", "kz_south", "kz_west", "kg"])
    shapes.add_rivers(case, raw, ["kz_north", "kz_south", "uz", "uz_small", "kg_small", "tj"])
    shapes.add_thermal(case)
    shapes.add_prices(case)
    costs.technology_costs(case, raw, technologies)
    system = System(case)
    kazakhstan.add(system, raw)
    neighbours.add(system, raw)
    grid.add(system, raw)
    policies.add(case)
    costs.savings(case)
    case.cited = {row[4] for row in calibration.PUBLISHED} | origins.assumptions()
    return case


def main(arguments):
    if len(arguments) != 2:
        raise SystemExit("usage: compile.py RAW")
    raw = Raw(arguments[1])
    for case in (central_asia(raw), lessons.kazakhstan_lessons(raw)):
        case.write(os.path.join(HERE, case.name))
        if case.name == "central-asia":
            calibration.write(case, os.path.join(HERE, case.name))
        rows = sum(len(r) for r in case.tables.values())
        print(f"{case.name}: {rows} rows, {sum(len(s) for s in case.hourly.values())} series")


if __name__ == "__main__":
    main(sys.argv)
