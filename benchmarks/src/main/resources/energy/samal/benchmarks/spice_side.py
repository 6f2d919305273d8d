"""The side of PyPSA with HiGHS on a project of PyPSA-SPICE, of which it takes the power sector.

PyPSA-SPICE itself does not run here. The network of each planning year is made from the tables: of what stood the year
before, whose sizes cost nothing any more, and of what this year may add, at this year's costs. Where PyPSA-SPICE draws
a cost between 0.009 and 0.011 per MWh it is 0.01.

Words: PROJECT TARGET THREADS LAUNCHED STEP YEAR. LAUNCHED is when the process was asked for, seconds of the Unix
clock. Every STEP-th hour and the one of the highest demand are planned, each for STEP hours, and the years one after
the other, where YEAR is all, or that one alone: then what stood before it is what the tables say, with the least that
years in between add. Prints lines that begin with "phase;" and, last, the cost of all years that were planned.
"""
import sys
import warnings
from pathlib import Path

import numpy as np
import pandas as pd
import pypsa
import yaml

from pypsa_side import Clock, solve, version

HOURS = 8760
SPREAD = 0.01
LOST = 1e5
PLENTY = 1e6
"""MW that may be lost at a bus, more than any demand."""
LINE_LIFE = 50
NO_END = float("inf")
MILLION = 1e6
GRID = ["bus0", "bus1", "carrier", "efficiency", "p_nom", "p_nom_extendable"]
"""What is told of a distribution grid, which has any size and costs nothing."""
HIGH, LOW, AIR = "_HVELEC", "_LVELEC", "_ATMP"
RENEWABLE = "PHOT FLOT CSP RTPV GEOT GEOX WTON WTOF HDAM HROR HPHS BATS BIOT WSTT".split()
THERMAL = "SubC SupC OILT OCGT BIOT CCGT OCHT WSTT NUCL".split()
SHARED = "technologies power_plant_costs storage_costs renewables_technical_potential availability demand_profile"
POWER = (
    "buses decomission_capacity fuel_supplies interconnector loads power_generators power_links storage_capacity"
    " storage_energy"
)


def annuity(rate, life):
    """Share of the overnight cost that is paid each year."""
    return rate / (1 - (1 + rate) ** -life)


def config(file):
    return yaml.safe_load(file.read_text(encoding="utf-8"))


def table(file):
    return pd.read_csv(file, encoding="utf-8-sig")


class Project:
    """Configuration and tables."""

    def __init__(self, folder):
        folder = Path(folder)
        base = config(next(folder.glob("*base_config.yaml")))
        paths = base["path_configs"]
        data, inside = Path(paths["data_folder_name"]), Path(paths["project_name"]) / "input"
        places = [folder / "data" / data / inside, folder / data / inside, folder / inside]
        inputs = next(place for place in places if place.is_dir())
        own = inputs / paths["input_scenario_name"]
        self.rules = config(own / "scenario_config.yaml")
        configs = base["base_configs"]
        if configs["sector"] != ["p"]:
            raise SystemExit(f"sectors {configs['sector']}: only the power sector, p, is built here")
        self.countries, self.years = configs["countries"], configs["years"]
        self.money = configs["currency"].lower()
        self.threshold = self.rules["scenario_configs"].get("remove_threshold", 0.1)
        self.tables = {name: table(inputs / "global_input" / f"{name}.csv") for name in SHARED.split()}
        for name in POWER.split():
            rows = table(own / "power" / f"{name}.csv")
            self.tables[name] = rows[rows.country.isin(self.countries)]
        self.technologies = self["technologies"].set_index(["technology", "carrier", "country"])
        self.plant_costs = self.costs("power_plant_costs", "powerplant_type", "mw", "mwa")
        self.store_costs = self.costs("storage_costs", "storage_type", "mwh", "mwh")
        lines = self["interconnector"].bus1.str.endswith(LOW)
        self.grids, self.lines = self["interconnector"][lines], self["interconnector"][~lines]

    def __getitem__(self, name):
        return self.tables[name]

    def paid(self, rows, unit, fixed, life):
        """Of a MW or MWh and a year; where one of them is not told nothing is paid."""
        rate = rows.country.map(self.rules["scenario_configs"]["interest"])
        cost = rows[f"cap__{self.money}_{unit}"] * annuity(rate, life) + rows[f"fom__{self.money}_{fixed}"]
        return cost.fillna(0.0)

    def costs(self, name, kind, unit, fixed):
        rows = self[name][self[name].country.isin(self.countries)]
        rows = rows.rename(columns={kind: "type", "life__years": "life", f"vom__{self.money}_mwh": "variable"})
        rows = rows.assign(capital_cost=self.paid(rows, unit, fixed, rows.life)).fillna({"variable": 0.0})
        return rows.set_index(["type", "country", "year"])[["capital_cost", "variable", "life"]]

    def shapes(self, name, kind, rows):
        """Numbers of the rows of an hourly table that are those of these rows; NaN where none is."""
        keys = ["country", kind]
        numbered = self[name][[*keys, "node"]].assign(number=range(len(self[name])))
        alone = numbered.drop_duplicates(keys, keep=False).set_index(keys).number
        several = numbered.set_index([*keys, "node"]).number
        of_country = alone.reindex(pd.MultiIndex.from_arrays([rows.country, rows.type])).to_numpy()
        of_node = several.reindex(pd.MultiIndex.from_arrays([rows.country, rows.type, rows.node])).to_numpy()
        return np.where(np.isnan(of_country), of_node, of_country)

    def values(self, name, numbers):
        """A column of hourly values for each of these rows."""
        return self[name].iloc[np.asarray(numbers, int), 3 : 3 + HOURS].to_numpy(float).T

    def loads(self, year):
        """Rows of the loads, and their MW in each hour."""
        rows = self["loads"].rename(columns={"profile_type": "type"})
        rows = rows[rows.year == year].set_index("name")
        shapes = self.shapes("demand_profile", "profile_type", rows)
        return rows, self.values("demand_profile", shapes) * rows.total_load__mwh.to_numpy()

    def hours(self, step):
        """Every step-th hour, and the one of the highest demand in the base year."""
        peak = int(self.loads(self.years[0])[1].sum(axis=1).argmax())
        return np.union1d(np.arange(0, HOURS, step), [peak])


class Fleet:
    """What stands and what may be built in a year: frames with the attributes of PyPSA and words for the rules."""

    def __init__(self, project, year, before=None):
        self.project, self.year, self.base = project, year, before is None
        self.frames = {} if before is None else {name: before.left(name, year) for name in before.frames}
        self.add("Generator", self.plants())
        self.add("Link", self.conversions())
        for machines in self.machines():
            self.add("Link", machines)
        self.add("Link", self.lines())
        self.add("Store", self.vessels())

    def add(self, name, rows):
        old = self.frames.get(name)
        self.frames[name] = rows if old is None or old.empty else old if rows.empty else pd.concat([old, rows])

    def left(self, name, year):
        """What is left in a later year: not what was smaller than the threshold or is too old or closed."""
        size = "e_nom" if name == "Store" else "p_nom"
        rows = self.frames[name]
        rows = rows[(rows[size] >= self.project.threshold) & (rows.year + rows.life >= year)]
        closed = self.project["decomission_capacity"].set_index("name")[str(year)].reindex(rows.index).fillna(0.0)
        left = {size: (rows[size] - closed / rows.per_mw).clip(lower=0.0), size + "_extendable": False}
        return rows.assign(**left, capital_cost=0.0)

    def settle(self, n=None):
        """Sizes are those that were planned, without a plan the least."""
        for name, rows in self.frames.items():
            size = "e_nom" if name == "Store" else "p_nom"
            sizes = rows.get(size + "_min", 0.0) if n is None else n.c[name].static[size + "_opt"].reindex(rows.index)
            rows[size] = rows[size].mask(rows[size + "_extendable"].astype(bool), sizes)

    def facts(self, rows):
        """Rows with what their technology is and what it costs this year."""
        rows = rows.join(self.project.technologies, on=["type", "carrier", "country"], rsuffix="_")
        rows = rows.join(self.project.plant_costs.xs(self.year, level="year"), on=["type", "country"])
        rows = rows.fillna({"p_max_pu": 1, "p_min_pu": 0, "efficiency2": 0, "efficiency3": 0, "r_rating": 0})
        free = ~(rows.variable > 0)
        return rows.assign(free=free, marginal_cost=rows.variable.mask(free, SPREAD), per_mw=1.0)

    def sized(self, rows, name):
        """Rows that take part this year; per_mw is MW of the table for each MW of the network."""
        rows = rows.assign(row=rows[name], year=self.year).set_index(name)
        if self.base:
            rows = rows.assign(p_nom=rows.p_nom / rows.per_mw, p_nom_extendable=False, capital_cost=0.0, life=NO_END)
            return rows[rows.p_nom >= self.project.threshold]
        least, most = rows[f"p_nom_min_{self.year}"], rows[f"p_nom_max_{self.year}"]
        rows = rows.assign(p_nom=0.0, p_nom_min=least / rows.per_mw, p_nom_max=most / rows.per_mw)
        return rows[rows.p_nom_extendable.astype(bool)].rename(index=lambda row: f"{row}_{self.year}")

    def within(self, name, rows):
        """No more than is left of the technical potential, in whole MW."""
        if self.base:
            return rows
        potentials = self.project["renewables_technical_potential"]
        potentials = potentials[potentials["class"] == name].set_index("name").technical_potential__mw
        stands = self.frames[name].groupby("row").p_nom.sum()
        left = (rows.row.map(potentials) - rows.row.map(stands).fillna(0.0)).round().fillna(NO_END)
        return rows.assign(p_nom_max=np.maximum(rows.p_nom_min, np.minimum(rows.p_nom_max, left)))

    def plants(self):
        rows = self.facts(self.project["power_generators"])
        shape = self.project.shapes("availability", "technology", rows)
        return self.within("Generator", self.sized(rows.assign(shape=shape, efficiency=1.0), "name"))

    def conversions(self):
        """From fuels; sizes and costs are told by what comes out."""
        rows = self.facts(self.project["power_links"])
        cost = {
            "marginal_cost": (rows.variable * rows.efficiency).mask(rows.free, SPREAD),
            "capital_cost": rows.capital_cost * rows.efficiency,
        }
        ends = {f"bus{k}": rows[f"bus{k}"].where(rows[f"efficiency{k}"] != 0, "") for k in (2, 3)}
        return self.within("Link", self.sized(rows.assign(**cost, **ends, per_mw=rows.efficiency), "link"))

    def machines(self):
        """What empties a store; what fills it, later as large as what comes out of the other."""
        rows = self.facts(self.project["storage_capacity"])
        if (rows["class"] != "Store").any():
            raise SystemExit("storage_capacity.csv: only machines of class Store are built here")
        unlimited = ["ramp_limit_up", "ramp_limit_down", "efficiency2", "efficiency3"]
        rows = self.sized(rows.drop(columns=unlimited).assign(p_min_pu=0.0), "name")
        vessel = rows.node + "_" + rows.type + "N"
        empty = rows.assign(bus0=vessel, bus1=rows.bus, type=rows.type + "_DISCHARGE")
        empty.index += "_DISCHARGE"
        fill = rows.assign(bus0=rows.bus, bus1=vessel, type=rows.type + "_STORE", efficiency=rows.efficiency_store)
        fill = fill.assign(marginal_cost=SPREAD, capital_cost=0.0, r_rating=0.0)
        if not self.base:
            fill = fill.assign(p_nom_min=0.0, p_nom_max=NO_END, empties=empty.index, share=rows.efficiency)
        fill.index += "_STORE"
        return empty, fill

    def lines(self):
        rows = self.project.lines
        cost = self.project.paid(rows, "mw", "mwa", LINE_LIFE)
        rows = rows.assign(capital_cost=cost, marginal_cost=0.0, life=float(LINE_LIFE), per_mw=1.0, r_rating=0.0)
        return self.sized(rows, "link")

    def vessels(self):
        rows = self.project["storage_energy"]
        rows = rows.join(self.project.store_costs.xs(self.year, level="year"), on=["type", "country"])
        rows = rows.assign(e_cyclic=rows.type != "CO2STOR", marginal_cost=rows.variable, life=NO_END)
        rows = rows.assign(per_mw=1.0, year=self.year).fillna({"standing_loss": 0.0}).set_index("store")
        if self.base:
            rows = rows.assign(e_nom_extendable=False, capital_cost=0.0)
            return rows[rows.e_nom >= self.project.threshold]
        rows = rows.assign(e_nom=0.0, e_nom_max=rows[f"max_store_{self.year}"].fillna(NO_END))
        return rows[rows.e_nom_extendable.astype(bool)].rename(index=lambda row: f"{row}_{self.year}")


def add(n, component, rows):
    """Rows with all of theirs that PyPSA takes."""
    status = n.components[component].defaults.status
    ends = ["bus2", "efficiency2", "bus3", "efficiency3"] if component == "Link" else []
    known = [column for column in rows if column in ends or str(status.get(column, "")).startswith("Input")]
    n.add(component, rows.index, **{column: rows[column] for column in known})


def network(fleet, hours, step):
    project = fleet.project
    start = pd.Timestamp(project.years[0], 1, 1)
    n = pypsa.Network(snapshots=start + pd.to_timedelta(hours, unit="h"))
    n.snapshot_weightings[:] = float(step)
    buses = project["buses"].set_index("bus")
    n.add("Carrier", pd.concat([buses.carrier, *(rows.carrier for rows in fleet.frames.values())]).unique())
    add(n, "Bus", buses[["carrier"]])
    rows, mw = project.loads(fleet.year)
    n.add("Load", rows.index, bus=rows.bus, carrier=rows.carrier)
    n.c.loads.dynamic["p_set"] = pd.DataFrame(mw[hours], n.snapshots, rows.index)
    for component, rows in fleet.frames.items():
        if not rows.empty:
            add(n, component, rows)
    shaped = fleet.frames["Generator"]["shape"].dropna()
    values = project.values("availability", shaped)[hours]
    n.c.generators.dynamic["p_max_pu"] = pd.DataFrame(values, n.snapshots, shaped.index)
    lost = buses.rename(index=lambda bus: bus + "_LOST").assign(bus=buses.index, p_nom=PLENTY, marginal_cost=LOST)
    add(n, "Generator", lost)
    add(n, "Generator", supplies(project, fleet.year))
    add(n, "Link", project.grids.set_index("link").assign(p_nom=0.0, p_nom_extendable=True)[GRID])
    add(n, "Store", atmospheres(project, buses, fleet.year))
    return n


def supplies(project, year):
    """Fuels at their price, as much as there is where the scenario limits them."""
    rows = project["fuel_supplies"]
    rows = rows[rows.year == year]
    rows = rows.set_index(rows.country + "_" + rows.supply_plant)
    limited = pd.Series(False, rows.index)
    for country, rule in active(project, "production_constraint_fuels"):
        limited |= (rows.country == country) & rows.carrier.isin(rule["fuels"])
    most = rows.max_supply__mwh_year.fillna(NO_END).where(limited, NO_END)
    cost = rows[f"fuel_cost__{project.money}_mwh"]
    return rows.assign(p_nom_extendable=True, marginal_cost=cost, e_sum_max=most)


def atmospheres(project, buses, year):
    """Stores that keep what is emitted: what is put in is paid for, or there is room for a cap only."""
    rows = buses[buses.index.str.endswith(AIR)]
    rows = rows.rename(index=lambda bus: bus + "_STOR").assign(bus=rows.index, e_nom_extendable=True)
    rules = rows.country.map(project.rules["co2_management"])
    value = rules.map(lambda rule: float(rule["value"][year]))
    capped = rules.map(lambda rule: rule["option"]) == "co2_cap"
    return rows.assign(marginal_cost=(-value).mask(capped, 0.0), e_nom_max=(MILLION * value).where(capped, NO_END))


def active(project, *names):
    """Countries and their rule of this name."""
    for country in project.countries:
        for name, rule in ((project.rules.get("custom_constraints") or {}).get(country) or {}).items():
            if name in names and rule.get("activate", True):
                yield country, rule


class Rules:
    """The constraints of the scenario, in the model of a network."""

    def __init__(self, n, fleet, step):
        self.n, self.model, self.fleet, self.step = n, n.model, fleet, step
        self.project, self.year = fleet.project, fleet.year
        plants, links = fleet.frames["Generator"], fleet.frames["Link"]
        conversions = links[~links.carrier.eq("Electricity") | links.type.str.endswith("_DISCHARGE")]
        self.parts = pd.concat({"Generator": plants.assign(bus1=plants.bus), "Link": conversions})
        self.parts = self.parts.assign(high=self.parts.bus1.str.endswith(HIGH))

    def write(self):
        self.machines()
        for rule in (self.most_generation, self.capacity_factor, self.must_run):
            rule()
        if not self.fleet.base:
            for rule in (self.renewable_generation, self.independence, self.reserve_margin):
                rule()

    def machines(self):
        links = self.fleet.frames["Link"]
        pairs = links[links.p_nom_extendable.astype(bool) & links.get("empties", pd.Series(index=links.index)).notna()]
        for name, pair in pairs.iterrows():
            size = self.model["Link-p_nom"]
            self.model.add_constraints(size.loc[name] - pair.share * size.loc[pair.empties] == 0, name=f"pair {name}")

    def output(self, parts):
        """MW of each of these in each snapshot, one expression a component."""
        for component, rows in parts.groupby(level=0):
            rows = rows.droplevel(0)
            yield self.model[f"{component}-p"].sel(name=rows.index) * named(rows.efficiency)

    def energy(self, parts, factors=1.0):
        """MWh of these together in the year."""
        return sum((mw * self.step).sum() for mw in self.output(parts.assign(efficiency=parts.efficiency * factors)))

    def capacity(self, parts, factors):
        """Their sizes times a factor for each, as what is the plan's to say and what is given."""
        grows = parts.p_nom_extendable.astype(bool)
        given = (parts.p_nom * factors)[~grows].sum()
        said = [
            (self.model[f"{component}-p_nom"].sel(name=rows.droplevel(0).index) * named(rows.droplevel(0))).sum()
            for component, rows in factors[grows].groupby(level=0)
        ]
        return said, given

    def of(self, country, types, high=True):
        parts = self.parts
        return parts[(parts.country == country) & parts.type.isin(types) & (parts.high | (not high))]

    def most_generation(self):
        for country, rule in active(
            self.project, "maximum_power_generation_constraint", "maximum_generation_constraint"
        ):
            for outer, inner in rule["value"].items():
                for key, twh in inner.items():
                    kind, year = (key, outer) if str(outer).isdigit() else (outer, key)
                    parts = self.of(country, [kind])
                    if int(year) == self.year and len(parts):
                        name = f"most generation {country} {kind}"
                        self.model.add_constraints(self.energy(parts) <= MILLION * twh, name=name)

    def capacity_factor(self):
        """What stands and what is added, each together."""
        for country, rule in active(self.project, "capacity_factor_constraint"):
            for kind, factor in (rule.get("values") or rule["value"]).items():
                parts = self.of(country, [kind])
                for new, part in parts.groupby((parts.year == self.year) & (not self.fleet.base)):
                    full = pd.concat(
                        {
                            component: self.n.get_switchable_as_dense(component, "p_max_pu").sum()
                            for component in part.index.unique(0)
                        }
                    ).reindex(part.index)
                    said, given = self.capacity(part, factor * self.step * full * part.efficiency)
                    name = f"capacity factor {country} {kind} {'new' if new else 'standing'}"
                    self.model.add_constraints(self.energy(part) - sum(said) <= given, name=name)

    def demand(self, country):
        """MW of a country in each snapshot."""
        rows, mw = self.project.loads(self.year)
        hours = (self.n.snapshots - self.n.snapshots[0]) // pd.Timedelta(1, "h")
        return mw[hours][:, ((rows.country == country) & (rows.carrier == "Electricity")).to_numpy()].sum(axis=1)

    def renewable_generation(self):
        for country, rule in active(self.project, "res_generation"):
            energy = self.energy(self.of(country, RENEWABLE))
            asked = rule["res_generation_share"][self.year] * self.step * self.demand(country).sum()
            sign = {"=>": ">=", "==": "="}.get(rule["math_symbol"], rule["math_symbol"])
            self.model.add_constraints(energy, sign, asked, name=f"renewable generation {country}")

    def must_run(self):
        for country, rule in active(self.project, "thermal_must_run"):
            share = rule.get("must_run_frac", rule.get("min_must_run_ratio"))
            output = sum(mw.sum("name") for mw in self.output(self.of(country, THERMAL, high=False)))
            least = pd.Series(share * self.demand(country), self.n.snapshots.rename("snapshot")).to_xarray()
            self.model.add_constraints(output >= least, name=f"must-run {country}")

    def independence(self):
        """Fuels from the country and its renewable energy, each by what it counts for, in all primary energy."""
        for country, rule in active(self.project, "energy_independence"):
            share = rule["ei_fraction"][self.year]
            plants = self.parts.loc[["Generator"]]
            plants = plants[plants.country == country]
            counts = plants.carrier.map(rule["pe_conv_fraction"]).fillna(0.0)
            fuels = supplies(self.project, self.year)
            fuels = fuels[fuels.country == country]
            own = pd.Series(np.where(fuels.index.str.contains("-IMP"), 0.0, 1.0), fuels.index) - share
            bought = (self.model["Generator-p"].sel(name=fuels.index) * named(own) * self.step).sum()
            made = self.energy(plants, counts * (1 - share))
            self.model.add_constraints(bought + made >= 0, name=f"independence {country}")

    def reserve_margin(self):
        for country, rule in active(self.project, "reserve_margin"):
            if rule.get("method", "dynamic") != "static":
                raise SystemExit(f"reserve_margin of {country}: only the static one is built here")
            parts = self.parts[(self.parts.country == country) & self.parts.high]
            said, given = self.capacity(parts, parts.r_rating * parts.efficiency)
            needed = (1 + rule["epsilon_load"]) * self.demand(country).max()
            self.model.add_constraints(sum(said) >= needed - given, name=f"reserve margin {country}")


def named(series):
    return series.rename_axis("name").to_xarray()


def main(folder, target, threads, launched, step, year):
    clock = Clock(float(launched))
    clock.end("start", version())
    project = Project(folder)
    step = int(step)
    hours = project.hours(step)
    clock.end("read", f"{len(hours)} snapshots")
    planned = project.years if year == "all" else [int(year)]
    fleet, cost = None, 0.0
    for year in [year for year in project.years if year <= max(planned)]:
        fleet = Fleet(project, year, fleet)
        if year not in planned:
            fleet.settle()
            continue
        n = network(fleet, hours, step)
        n.optimize.create_model(include_objective_constant=False)
        Rules(n, fleet, step).write()
        clock.end("build", f"{n.model.nvars} columns {n.model.ncons} rows")
        cost += solve(n, clock, target, threads)
        fleet.settle(n)
    print(f"cost;{cost}", flush=True)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(*sys.argv[1:])
