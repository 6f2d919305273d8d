"""A small network of PyPSA with investment periods, drawn from a seed: its optimum, and its netCDF file."""
import sys

import numpy as np
import pandas as pd
import pypsa


def build(seed):
    rng = np.random.default_rng(seed)
    n = pypsa.Network()
    years = [2030, 2035, 2045][: rng.integers(2, 4)]
    hours = pd.date_range("2030-01-01", periods=int(rng.integers(4, 9)), freq="h")
    n.snapshots = pd.MultiIndex.from_product([years, hours], names=["period", "timestep"])
    n.investment_periods = years
    weights = {"objective": rng.uniform(2, 9, len(years)), "years": rng.integers(3, 11, len(years)).astype(float)}
    n.investment_period_weightings = pd.DataFrame(weights, index=years)
    hour_weights = np.tile(rng.integers(1, 4, len(hours)).astype(float), len(years))
    for column in n.snapshot_weightings:
        n.snapshot_weightings[column] = hour_weights
    count = len(n.snapshots)
    for name, factor in {"gas": 0.2, "coal": 0.34, "wind": 0, "sun": 0, "backup": 0, "AC": 0, "DC": 0, "battery": 0}.items():
        n.add("Carrier", name, co2_emissions=factor)
    if rng.random() < 0.5:
        n.c.carriers.static.loc["wind", "max_growth"] = rng.uniform(10, 60)
    for bus in "abc":
        n.add("Bus", bus, carrier="AC", v_nom=380.0)
        n.add("Load", "load " + bus, bus=bus)
        n.c.loads.dynamic.p_set["load " + bus] = rng.uniform(20, 80, count)
        n.add("Generator", "backup " + bus, bus=bus, carrier="backup", p_nom=500, marginal_cost=rng.uniform(200, 300))
    life = lambda: {"build_year": int(rng.choice([2020, 2030, 2035])), "lifetime": float(rng.choice([8, 15, 25, np.inf]))}
    for i, carrier in enumerate(["gas", "coal", "wind", "sun", "wind", "gas"]):
        name = f"{carrier} {i}"
        least = rng.uniform(0, 5) if rng.random() < 0.3 else 0.0
        n.add("Generator", name, bus=str(rng.choice(list("abc"))), carrier=carrier, p_nom_extendable=True, p_nom_min=least,
              capital_cost=rng.uniform(50, 400), marginal_cost=rng.uniform(5, 60), efficiency=rng.uniform(0.3, 0.6), **life())
        if carrier in ("wind", "sun"):
            n.c.generators.dynamic.p_max_pu[name] = rng.uniform(0, 1, count)
        elif rng.random() < 0.5:
            n.c.generators.dynamic.marginal_cost[name] = rng.uniform(5, 80, count)
        else:
            n.c.generators.static.loc[name, "ramp_limit_up"] = rng.uniform(0.2, 0.9)
    wind = n.c.generators.static.query("carrier == 'wind'")
    if (sum((wind.build_year <= y) & (y < wind.build_year + wind.lifetime) for y in years) == 1).any():
        n.c.carriers.static.loc["wind", "max_growth"] = np.inf
    n.add("Generator", "old coal", bus="a", carrier="coal", p_nom=60, marginal_cost=20, efficiency=0.35, **life())
    for line, ends in {"ab": "ab", "bc": "bc", "ca": "ca"}.items():
        n.add("Line", line, bus0=ends[0], bus1=ends[1], x=rng.uniform(5, 20), r=0.1, s_nom=30, s_nom_min=30, carrier="AC", length=rng.uniform(50, 200),
              s_nom_extendable=bool(rng.random() < 0.7), capital_cost=rng.uniform(5, 60), **(life() if line == "ca" else {}))
    n.add("Link", "cable", bus0="a", bus1="c", carrier="DC", p_min_pu=-1, p_nom_extendable=True, capital_cost=rng.uniform(5, 80), **life())
    n.add("StorageUnit", "lake", bus="b", carrier="battery", p_nom_extendable=True, max_hours=4, capital_cost=rng.uniform(10, 80), efficiency_store=0.9,
          standing_loss=0.01, cyclic_state_of_charge_per_period=True, **life())
    n.c.storage_units.dynamic.inflow["lake"] = rng.uniform(0, 5, count)
    begins = bool(rng.random() < 0.5)
    n.add("Store", "tank", bus="c", carrier="battery", e_nom_extendable=True, capital_cost=rng.uniform(1, 9), e_initial=3.0 if begins else 0.0,
          e_cyclic_per_period=not begins, e_initial_per_period=begins, e_nom_min=5 if begins else 0, **life())
    flags = lambda cyclic, initial: {
        flag: bool(rng.random() < share) for flag, share in [
            (cyclic, 0.5), (cyclic + "_per_period", 0.2), (initial + "_per_period", 0.2)]}
    n.add("StorageUnit", "dam", bus="a", carrier="battery", p_nom=15, max_hours=6, efficiency_store=0.9, efficiency_dispatch=0.8, standing_loss=0.03,
          state_of_charge_initial=rng.uniform(5, 40), **flags("cyclic_state_of_charge", "state_of_charge_initial"), **life())
    n.c.storage_units.dynamic.inflow["dam"] = rng.uniform(0, 8, count) * (rng.random(count) < 0.5)
    n.add("Store", "cavern", bus="b", carrier="battery", e_nom_extendable=True, e_nom_max=200, capital_cost=rng.uniform(0.5, 4), standing_loss=0.02,
          e_initial=rng.uniform(0, 20), **flags("e_cyclic", "e_initial"), **life())
    if rng.random() < 0.5:
        n.add("GlobalConstraint", "budget", type="primary_energy", carrier_attribute="co2_emissions", sense="<=", constant=rng.uniform(500, 3000))
    if rng.random() < 0.7:
        n.add("GlobalConstraint", "cap", type="primary_energy", carrier_attribute="co2_emissions", sense="<=", constant=rng.uniform(20, 200),
              investment_period=int(rng.choice(years)))
    if rng.random() < 0.7:
        n.add("GlobalConstraint", "suns", type="tech_capacity_expansion_limit", carrier_attribute="sun", sense="<=", constant=rng.uniform(5, 50),
              investment_period=int(rng.choice(years)))
    if rng.random() < 0.7:
        n.add("GlobalConstraint", "volume", type="transmission_volume_expansion_limit", carrier_attribute="AC", sense="<=",
              constant=rng.uniform(1.0, 1.5) * 30 * n.c.lines.static.length.sum(), investment_period=int(rng.choice(years)))
    return n


if hasattr(pypsa.options, "optimization"):
    pypsa.options.optimization.model_snapshot_index = "flat"
network = build(int(sys.argv[2]))
status = network.optimize(multi_investment_periods=True, solver_name="highs", log_to_console=False,
                          solver_options={"primal_feasibility_tolerance": 1e-9, "dual_feasibility_tolerance": 1e-9})
network.export_to_netcdf(sys.argv[1])
print(status[1], repr(float(network.objective + network.objective_constant)))
