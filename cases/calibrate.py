#!/usr/bin/env python3
"""Holds the base year of central-asia against published numbers.

    ./samal plan central-asia --years 2025 --foresight dispatch --hours every:7 --out RUN
    ./samal export csv RUN TABLES
    python3 cases/calibrate.py TABLES

Prints the table of cases/central-asia/README.md. The reasons for deviations are written there by hand.
"""

import csv
import os
import sys

CASE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "central-asia")
THERMAL = ("coal", "gas", "oil")


def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Run:
    """A run of one year, in TWh, GW and shares."""

    def __init__(self, tables):
        self.energy = rows(tables, "energy.csv")
        self.capacities = rows(tables, "capacities.csv")
        self.shares = rows(tables, "shares.csv")

    def sum(self, **filters):
        return sum(float(row["mwh"]) for row in self.energy
                   if row["carrier"] == "electricity"
                   and all(row[key] in values for key, values in filters.items())) / 1e6

    def output(self, country, **filters):
        return self.sum(country=(country,), role=("output",), **filters)

    def share(self, country, rule):
        return next(100 * float(row["share"]) for row in self.shares
                    if row["country"] == country and row["counting_rule"] == rule)

    def flow(self, links, role):
        return self.sum(element=links, role=(role,))

    def installed(self, country, groups):
        return sum(float(row["alive"]) for row in self.capacities
                   if row["country"] == country and row["unit"] == "MW"
                   and row["technology_group"] in groups) / 1e3


def peak(country):
    """Highest hour of all demands of a country in 2025, GW, from the case itself."""
    prefix = country.lower()
    total = sum(float(row["energy_mwh"]) for row in rows(CASE, "demand_years.csv")
                if row["year"] == "2025" and row["demand"].startswith("power-" + prefix))
    shape = [float(row["load_" + prefix]) for row in rows(CASE, "hourly/load.csv")]
    return total / 8760 * max(shape) / 1e3


def ours(run, country, quantity):
    groups = {"coal": ("coal",), "gas": ("gas",)}
    supply = ("coal", "gas", "oil", "nuclear", "hydro", "wind", "solar", "bioenergy")
    made = run.output(country)
    russian = ("north-ural", "north-siberia")
    found = {
        "generation": lambda: made,
        "share of coal": lambda: 100 * run.output(country, technology_group=groups["coal"]) / made,
        "share of gas": lambda: 100 * run.output(country, technology_group=groups["gas"]) / made,
        "hydro": lambda: run.output(country, technology_group=("hydro",)),
        "large hydro": lambda: run.output(country, technology=("hydro-large",)),
        "small hydro": lambda: run.output(country, technology=("hydro-small",)),
        "wind": lambda: run.output(country, technology_group=("wind",)),
        "sun": lambda: run.output(country, technology_group=("solar",)),
        "wind and sun": lambda: run.output(country, technology_group=("wind", "solar")),
        "thermal": lambda: run.output(country, technology_group=THERMAL),
        "CHP": lambda: run.output(country, technology=("coal-chp",)),
        "official renewables": lambda: made * run.share(country, "official-kz") / 100,
        "official share": lambda: run.share(country, "official-kz"),
        "share of all renewables": lambda: run.share(country, "all-renewables"),
        "peak load": lambda: peak(country),
        "installed": lambda: run.installed(country, supply),
        "installed hydro": lambda: run.installed(country, ("hydro",)),
        "import from Russia": lambda: run.flow(russian, "received_backward")
        + run.flow(("ural-west",), "received_forward"),
        "export to Russia": lambda: run.flow(russian, "sent_forward")
        + run.flow(("ural-west",), "sent_backward"),
        "consumption": lambda: run.sum(country=(country,), role=("demanded",)),
        "net import": lambda: run.sum(country=(country,), role=("demanded",)) - made,
        "sent to Uzbekistan and Kyrgyzstan": lambda: run.flow(("tm-uz",), "received_forward"),
    }
    return found[quantity]()


def main(arguments):
    if len(arguments) != 2:
        raise SystemExit(__doc__)
    run = Run(arguments[1])
    print("| Country | Quantity | Unit | Published | Samal | Deviation | |")
    print("|---|---|---|---:|---:|---:|---|")
    note = 0
    for row in rows(CASE, "calibration/published.csv"):
        published = float(row["published"])
        value = ours(run, row["country"], row["quantity"])
        deviation = 100 * (value / published - 1)
        far = abs(deviation) > 10
        note += far
        print(f"| {row['country']} | {row['quantity']} | {row['unit']} | {published:g} | {value:.3g} "
              f"| {deviation:+.0f} % | {f'({note})' if far else ''} |")


if __name__ == "__main__":
    main(sys.argv)
