"""The side of PyPSA with HiGHS.

Words: plan NETWORK TARGET THREADS LAUNCHED, or tile NETWORK TARGET SNAPSHOTS SEED. LAUNCHED is when the process was
asked for, seconds of the Unix clock. Prints lines that begin with "phase;", as the side of Samal does.
"""
import sys
import time
import warnings


def peak_mb():
    """Most memory of the process since the last reset."""
    with open("/proc/self/status", encoding="ascii") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return float("nan")


def reset():
    with open("/proc/self/clear_refs", "w", encoding="ascii") as refs:
        refs.write("5")


class Clock:
    """Tells a phase when the next one begins."""

    def __init__(self, launched):
        self.began = launched
        self.busy = 0.0

    def end(self, phase, note=""):
        now = time.time()
        busy = time.process_time()
        seconds = now - self.began
        print(f"phase;{phase};{seconds:.3f};{busy - self.busy:.3f};NaN;{peak_mb():.0f};{note}", flush=True)
        reset()
        self.began = time.time()
        self.busy = time.process_time()


def version():
    import highspy
    import pypsa

    return f"PyPSA {pypsa.__version__}, HiGHS {highspy.Highs().version()}"


def solve(n, clock, target, threads):
    """Asks HiGHS for the optimum of the model that the network has, and writes both; returns what it costs."""
    import highspy

    run = highspy.Highs.run

    def timed(self, *words, **named):
        clock.end("hand-over")
        result = run(self, *words, **named)
        clock.end("solve")
        return result

    options = {"solver": "ipm", "run_crossover": "off", "threads": int(threads), "output_flag": False}
    highspy.Highs.run = timed
    try:
        n.optimize.solve_model(solver_name="highs", solver_options=options)
    finally:
        highspy.Highs.run = run
    n.export_to_netcdf(target)
    clock.end("write")
    return n.objective + n.objective_constant


def plan(network, target, threads, launched):
    clock = Clock(float(launched))
    import pypsa

    clock.end("start", version())
    n = pypsa.Network(network)
    clock.end("read", f"{len(n.snapshots)} snapshots")
    n.optimize.create_model(include_objective_constant=False)
    clock.end("build", f"{n.model.nvars} columns {n.model.ncons} rows")
    print(f"cost;{solve(n, clock, target, threads)}", flush=True)


def tile(network, target, snapshots, seed):
    """Repeats the snapshots of a network, each time with other loads and weather; costs count as before."""
    import numpy
    import pandas
    import pypsa

    source = pypsa.Network(network)
    count = int(snapshots)
    repeat = -(-count // len(source.snapshots))
    random = numpy.random.default_rng(int(seed))
    series = {}
    for component in source.components:
        for attribute, table in component.dynamic.items():
            if not table.empty and attribute in component.defaults.index:
                if component.defaults.loc[attribute, "status"].startswith("Input"):
                    values = numpy.tile(table.to_numpy(), (repeat, 1))[:count]
                    values = values * random.uniform(0.9, 1.0, values.shape)
                    series[component.name, attribute] = pandas.DataFrame(values, columns=table.columns)
    share = source.snapshot_weightings.objective.sum() / count
    n = source
    n.set_snapshots(pandas.date_range("2030-01-01", periods=count, freq="h"))
    n.snapshot_weightings.loc[:, "objective"] = share
    n.snapshot_weightings.loc[:, "generators"] = share
    n.snapshot_weightings.loc[:, "stores"] = 1.0
    for (component, attribute), table in series.items():
        table.index = n.snapshots
        n.components[component].dynamic[attribute] = table
    n.export_to_netcdf(target)


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    {"plan": plan, "tile": tile}[sys.argv[1]](*sys.argv[2:])
