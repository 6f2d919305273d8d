"""Reads the raw sources. Nothing is judged here; units are those of the files."""

import csv
import os

HOURS = 8760
MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]


class Raw:
    def __init__(self, folder):
        self.folder = folder

    def rows(self, *path):
        with open(os.path.join(self.folder, *path), encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))

    def hours(self, file):
        """Columns of an hourly file in UTC, by name."""
        rows = self.rows("derived-profiles", file)
        if len(rows) != HOURS:
            raise ValueError(f"{file}: {len(rows)} hours")
        return {name: [float(row[name]) for row in rows] for name in rows[0] if name != "hour_utc"}

    def agora_costs(self):
        """(type, year) -> (capital USD/kW, fixed USD/kW a, variable USD/MWh); one for all countries."""
        costs = {}
        for row in self.rows("agora-central-asia", "power_plant_costs.csv"):
            if row["country"] == "KZ":
                costs[row["powerplant_type"], int(row["year"])] = (
                    float(row["cap__usd_mw"]) / 1000, float(row["fom__usd_mwa"]) / 1000,
                    float(row["vom__usd_mwh"]))
        return costs

    def agora_storage_costs(self):
        """(type, year) -> (capital USD/kWh, fixed USD/kWh a, variable USD/MWh)."""
        return {(row["storage_type"], int(row["year"])):
                (float(row["cap__usd_mwh"]) / 1000, float(row["fom__usd_mwh"]) / 1000,
                 float(row["vom__usd_mwh"]))
                for row in self.rows("agora-central-asia", "storage_costs.csv")
                if row["country"] == "KZ"}

    def agora_loads(self):
        """(Agora node, year) -> MWh."""
        return {(row["node"], int(row["year"])): float(row["total_load__mwh"])
                for row in self.rows("agora-central-asia", "ref_loads.csv")}

    def agora_capacity(self):
        """(Agora node, type, carrier) -> MW standing in 2023."""
        found = {}
        for row in self.rows("agora-central-asia", "ref_power_generators.csv"):
            found[row["node"], row["type"], row["carrier"]] = float(row["p_nom"])
        for row in self.rows("agora-central-asia", "ref_power_links.csv"):
            key = (row["bus1"][:5], row["type"], row["carrier"])
            found[key] = found.get(key, 0) + float(row["p_nom"])
        return found

    def agora_fuel_prices(self):
        """(country, fuel) -> USD/MWh of heat value in 2023."""
        return {(row["country"], row["carrier"]): float(row["fuel_cost__usd_mwh"])
                for row in self.rows("agora-central-asia", "ref_fuel_supplies.csv")
                if row["year"] == "2023"}

    def plants(self):
        """Plants of Kazakhstan."""
        return self.rows("pypsa-kz-data", "custom_powerplants.csv")

    def irena(self, country, technology, quantity, year):
        file = f"irena_{quantity}.csv"
        return sum(float(row["value"]) for row in self.rows("irena", file)
                   if row["iso3"] == country and row["technology"] == technology
                   and row["year"] == str(year))

    def water_demand(self, country, river):
        """Monthly water demand of 2020 by MESSAGEix-CAS, thousand m3/s."""
        return [float(row["2020"]) for month in range(1, 13)
                for row in self.rows("messageix-cas", "demand.csv")
                if row["node"] == country and row["commodity"] == river
                and row["time"] == str(month)]

    def line_cost(self, start, end):
        """GTD: (USD/kW, loss share) of a new line between the centres of two regions."""
        for row in self.rows("gtd", "gtd_costs_and_losses.csv"):
            if {row["from_region"], row["to_region"]} == {start, end}:
                return float(row["build_cost_usd_per_mw"]) / 1000, float(row["losses"])
        raise KeyError((start, end))

    def line_capacity(self, start, end):
        """GTD: MW standing in 2023 between two countries, forwards and backwards."""
        for row in self.rows("gtd", "gtd_national_existing.csv"):
            if (row["from_country"], row["to_country"]) == (start, end):
                return float(row["max_flow"]), float(row["min_flow"])
        raise KeyError((start, end))
