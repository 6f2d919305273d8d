"""The tables of a case: which columns they have, how they are written, what must hold between them."""

import csv
import json
import os

NAMES = ["name_en", "name_ru", "name_kk", "name_zh"]
COSTS = ["capital_per_kw", "fixed_per_kw_year", "variable_per_mwh", "energy_capital_per_kwh",
         "energy_fixed_per_kwh_year"]
RUN = ["availability_series", "minimum_share", "ramp_share_per_hour", "minimum_yearly_factor",
       "maximum_yearly_factor"]
GROW = ["potential_mw", "buildable_from_year", "may_retire_early"]

COLUMNS = {
    "countries": ["id", *NAMES],
    "nodes": ["id", *NAMES, "country", "latitude_deg", "longitude_deg", "source"],
    "carriers": ["id", *NAMES, "balance", "emission_t_per_mwh", "source"],
    "technologies": ["id", *NAMES, "group", "lifetime_years", "cost_of_capital_share",
                     "capacity_credit_share", "source"],
    "technology_costs": ["technology", "country", "year", *COSTS, "source"],
    "asset_costs": ["asset", "year", *COSTS, "source"],
    "generators": ["id", "node", "technology", "carrier", *RUN, *GROW, "source"],
    "converters": ["id", "node", "technology", "input", "efficiency_share", "output",
                   "extraction_carrier", "extraction_maximum_mwh_per_mwh",
                   "extraction_power_loss_mwh_per_mwh", "capture_share", *RUN, *GROW, "source"],
    "converter_flows": ["converter", "direction", "carrier", "mwh_per_mwh", "source"],
    "storages": ["id", "node", "technology", "carrier", "charge_efficiency_share",
                 "discharge_efficiency_share", "loss_share_per_hour", "cycle", "minimum_hours_h",
                 "maximum_hours_h", "potential_mw", "energy_potential_mwh", "buildable_from_year",
                 "may_retire_early", "source"],
    "reservoirs": ["id", "node", "technology", "carrier", *RUN, "storage_mwh", "downstream",
                   "downstream_mwh_per_mwh", "travel_hours", *GROW, "source"],
    "reservoir_months": ["reservoir", "month", "inflow_mwh", "minimum_release_mwh",
                         "maximum_release_mwh", "source"],
    "links": ["id", "from_node", "to_node", "carrier", "technology", "efficiency_share",
              "reverse_share", "fee_per_mwh", "ramp_share_per_hour", *GROW, "source"],
    "vintages": ["asset", "capacity_mw", "energy_mwh", "from_year", "until_year", "note", "source"],
    "supplies": ["id", "node", "carrier", "imported", "reserve_mwh", "source"],
    "supply_years": ["supply", "year", "price_per_mwh", "maximum_mwh", "source"],
    "demands": ["id", "node", "carrier", "profile_series", "lost_load_per_mwh", "shiftable_share",
                "shift_window_hours", "source"],
    "demand_years": ["demand", "year", "energy_mwh", "source"],
    "demand_steps": ["demand", "share", "price_per_mwh", "source"],
    "savings": ["id", "demand", "technology", "potential_mwh_per_year", "buildable_from_year",
                "source"],
    "saving_costs": ["saving", "year", "capital_per_mwh_year", "fixed_per_mwh_year", "source"],
    "markets": ["id", "node", "carrier", "neighbour", "price_series", "source"],
    "market_years": ["market", "year", "purchase_limit_mw", "purchase_price_per_mwh",
                     "purchase_maximum_mwh", "sale_limit_mw", "sale_price_per_mwh",
                     "sale_maximum_mwh", "source"],
    "counting_rules": ["id", *NAMES, "source"],
    "counting_technologies": ["counting_rule", "technology", "source"],
    "renewable_targets": ["id", "country", "counting_rule", "base", "shortfall_per_mwh", "source"],
    "renewable_target_years": ["target", "year", "share", "source"],
    "emission_prices": ["id", "countries", "source"],
    "emission_price_years": ["price", "year", "price_per_t", "source"],
    "adequacy_margins": ["id", "country", "carrier", "shortfall_per_mw_year", "source"],
    "adequacy_margin_years": ["margin", "year", "margin_share", "source"],
    "independence_limits": ["id", "country", "carrier", "source"],
    "independence_limit_years": ["limit", "year", "import_share", "source"],
    "build_rates": ["id", "country", "technology", "source"],
    "build_rate_years": ["rate", "year", "mw_per_year", "source"],
    "agreements": ["id", *NAMES, "country", "partner", "signed", "investment_million", "status",
                   "slip_years", "source"],
    "commitments": ["agreement", "asset", "capacity_mw", "energy_mwh", "year", "note", "source"],
    "sources": ["id", "title", "address", "licence", "date_read"],
}

ASSETS = ["generators", "converters", "storages", "reservoirs", "links"]

REFERENCES = {
    "nodes": {"country": ["countries"]},
    "technology_costs": {"technology": ["technologies"], "country": ["countries"]},
    "asset_costs": {"asset": ASSETS},
    "generators": {"node": ["nodes"], "technology": ["technologies"], "carrier": ["carriers"]},
    "converters": {"node": ["nodes"], "technology": ["technologies"], "input": ["carriers"],
                   "output": ["carriers"], "extraction_carrier": ["carriers"]},
    "storages": {"node": ["nodes"], "technology": ["technologies"], "carrier": ["carriers"]},
    "reservoirs": {"node": ["nodes"], "technology": ["technologies"], "carrier": ["carriers"],
                   "downstream": ["reservoirs"]},
    "reservoir_months": {"reservoir": ["reservoirs"]},
    "links": {"from_node": ["nodes"], "to_node": ["nodes"], "carrier": ["carriers"],
              "technology": ["technologies"]},
    "vintages": {"asset": ASSETS + ["savings"]},
    "supplies": {"node": ["nodes"], "carrier": ["carriers"]},
    "supply_years": {"supply": ["supplies"]},
    "demands": {"node": ["nodes"], "carrier": ["carriers"]},
    "demand_years": {"demand": ["demands"]},
    "savings": {"demand": ["demands"], "technology": ["technologies"]},
    "saving_costs": {"saving": ["savings"]},
    "markets": {"node": ["nodes"], "carrier": ["carriers"], "neighbour": ["countries"]},
    "market_years": {"market": ["markets"]},
    "counting_technologies": {"counting_rule": ["counting_rules"], "technology": ["technologies"]},
    "renewable_targets": {"country": ["countries"], "counting_rule": ["counting_rules"]},
    "renewable_target_years": {"target": ["renewable_targets"]},
    "emission_price_years": {"price": ["emission_prices"]},
    "adequacy_margins": {"country": ["countries"], "carrier": ["carriers"]},
    "adequacy_margin_years": {"margin": ["adequacy_margins"]},
    "independence_limits": {"country": ["countries"], "carrier": ["carriers"]},
    "independence_limit_years": {"limit": ["independence_limits"]},
    "build_rates": {"country": ["countries"], "technology": ["technologies"]},
    "build_rate_years": {"rate": ["build_rates"]},
    "agreements": {"country": ["countries"]},
    "commitments": {"agreement": ["agreements"], "asset": ASSETS},
}


def text(value):
    """A number as people write it (at most six significant digits), booleans in lower case."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        rounded = float(f"{value:.6g}")
        return str(int(rounded)) if rounded == int(rounded) else repr(rounded)
    return str(value)


class Case:
    """A case in memory: tables of rows, hourly series by file, settings."""

    def __init__(self, name, settings):
        self.name = name
        self.settings = settings
        self.tables = {name: [] for name in COLUMNS}
        self.hourly = {}
        self.catalogue = {}
        self.cited = set()

    def add(self, table, **row):
        unknown = set(row) - set(COLUMNS[table])
        if unknown:
            raise KeyError(f"{table}: no column {sorted(unknown)}")
        self.tables[table].append(row)
        return row.get("id")

    def series(self, file, name, values):
        """An hourly series; values are kept with four significant digits."""
        self.hourly.setdefault(file, {})[name] = [float(f"{v:.4g}") for v in values]
        return name

    def source(self, id, title, address, licence, date_read):
        """Makes a source known; it is written only when a row names it."""
        self.catalogue[id] = dict(id=id, title=title, address=address, licence=licence,
                                  date_read=date_read)
        return id

    def write(self, folder):
        self._keep_used_sources()
        problems = self.problems()
        if problems:
            raise SystemExit("\n".join([f"{self.name}: {len(problems)} problems", *problems]))
        os.makedirs(os.path.join(folder, "hourly"), exist_ok=True)
        for table, rows in self.tables.items():
            path = os.path.join(folder, table + ".csv")
            if rows:
                self._write_table(path, COLUMNS[table], rows)
            elif os.path.exists(path):
                os.remove(path)
        for file, series in self.hourly.items():
            self._write_hours(os.path.join(folder, "hourly", file + ".csv"), series)
        with open(os.path.join(folder, "case.yaml"), "w", encoding="utf-8") as out:
            out.write(self.settings)
        self._write_package(folder)

    def _keep_used_sources(self):
        used = {row["source"] for rows in self.tables.values() for row in rows if row.get("source")}
        used |= self.cited
        self.tables["sources"] = [self.catalogue[id] for id in sorted(used) if id in self.catalogue]

    @staticmethod
    def _write_table(path, columns, rows):
        with open(path, "w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(columns)
            for row in rows:
                writer.writerow([text(row.get(column)) for column in columns])

    @staticmethod
    def _write_hours(path, series):
        with open(path, "w", encoding="utf-8", newline="") as out:
            out.write(",".join(["hour_utc", *series]) + "\n")
            for hour, values in enumerate(zip(*series.values())):
                out.write(",".join([str(hour), *(f"{v:.4g}" for v in values)]) + "\n")

    def _write_package(self, folder):
        resources = [self._resource(table, table + ".csv", COLUMNS[table])
                     for table, rows in self.tables.items() if rows]
        resources += [self._resource("hourly-" + file.replace("_", "-"), f"hourly/{file}.csv",
                                     ["hour_utc", *series])
                      for file, series in self.hourly.items()]
        package = {"profile": "tabular-data-package", "name": self.name, "resources": resources}
        with open(os.path.join(folder, "datapackage.json"), "w", encoding="utf-8") as out:
            json.dump(package, out, ensure_ascii=False, indent=1)
            out.write("\n")

    @staticmethod
    def _resource(name, path, columns):
        return {"name": name.replace("_", "-"), "path": path, "profile": "tabular-data-resource",
                "encoding": "utf-8", "schema": {"fields": [{"name": c} for c in columns]}}

    # What must hold before anything is written.

    def ids(self, *tables):
        return {row["id"] for table in tables for row in self.tables[table]}

    def problems(self):
        found = []
        self._check_ids(found)
        self._check_references(found)
        self._check_series(found)
        self._check_growth(found)
        return found

    def _check_ids(self, found):
        for table, rows in self.tables.items():
            if "id" in COLUMNS[table]:
                ids = [row["id"] for row in rows]
                found += [f"{table}: {id} twice" for id in set(ids) if ids.count(id) > 1]
            if "source" in COLUMNS[table]:
                found += [f"{table}: source {row.get('source')} of {row} is unknown"
                          for row in rows if row.get("source") not in self.catalogue]
            for row in rows:
                if "name_en" in COLUMNS[table]:
                    found += [f"{table}: {row['id']} lacks {n}" for n in NAMES if not row.get(n)]
        assets = [row["id"] for table in ASSETS for row in self.tables[table]]
        found += [f"asset {id} twice" for id in set(assets) if assets.count(id) > 1]

    def _check_references(self, found):
        for table, columns in REFERENCES.items():
            for column, targets in columns.items():
                known = self.ids(*targets)
                found += [f"{table}: {column} {row[column]} is unknown"
                          for row in self.tables[table]
                          if row.get(column) and row[column] not in known]
        for table, first, child, key in [
                ("supplies", "id", "supply_years", "supply"),
                ("demands", "id", "demand_years", "demand"),
                ("markets", "id", "market_years", "market"),
                ("savings", "id", "saving_costs", "saving"),
                ("build_rates", "id", "build_rate_years", "rate")]:
            having = {row[key] for row in self.tables[child]}
            found += [f"{table}: {row[first]} has no {child}" for row in self.tables[table]
                      if row[first] not in having]

    def _check_series(self, found):
        names = {}
        for file, series in self.hourly.items():
            for name, values in series.items():
                if name in names:
                    found.append(f"series {name} in {file} and {names[name]}")
                names[name] = file
                if len(values) != 8760:
                    found.append(f"series {name} has {len(values)} hours")
                if min(values) < 0:
                    found.append(f"series {name} falls below 0")
        for table in ASSETS:
            for row in self.tables[table]:
                name = row.get("availability_series")
                if name and name not in names:
                    found.append(f"{table}: {row['id']}: no series {name}")
                elif name and max(self.hourly[names[name]][name]) > 1:
                    found.append(f"{table}: {row['id']}: availability {name} above 1")
        for row in self.tables["demands"]:
            name = row["profile_series"]
            mean = sum(self.hourly[names[name]][name]) / 8760
            if abs(mean - 1) > 0.005:
                found.append(f"demands: {row['id']}: mean of {name} is {mean}")

    def _check_growth(self, found):
        """Whatever may be built is bounded, has a cost, a first year and room for commitments."""
        costed = {row["technology"] for row in self.tables["technology_costs"]}
        own = {row["asset"] for row in self.tables["asset_costs"]}
        committed = {}
        for row in self.tables["commitments"]:
            committed[row["asset"]] = committed.get(row["asset"], 0) + row["capacity_mw"]
        standing = {}
        for row in self.tables["vintages"]:
            standing.setdefault(row["asset"], []).append(row)
        for table in ASSETS:
            for row in self.tables[table]:
                potential = row.get("potential_mw") or 0
                if not potential and row["id"] not in standing:
                    found.append(f"{table}: {row['id']} neither stands nor may be built")
                if potential and row["technology"] not in costed and row["id"] not in own:
                    found.append(f"{table}: {row['id']} may be built but has no cost")
                if potential and not row.get("buildable_from_year"):
                    found.append(f"{table}: {row['id']} lacks buildable_from_year")
                late = sum(v["capacity_mw"] for v in standing.get(row["id"], [])
                           if v["until_year"] > 2035)
                if committed.get(row["id"], 0) + late > potential and row["id"] in committed:
                    found.append(f"{table}: {row['id']} is committed beyond its potential")
