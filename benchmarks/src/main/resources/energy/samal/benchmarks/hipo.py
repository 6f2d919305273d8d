"""Solves an MPS file with HiGHS's HiPO and writes the point for the certificate.

Words: MPS ANSWER SECONDS THREADS TOLERANCE. Prints lines that begin with "hipo;"; the first one tells the version, or why
there is none. ANSWER gets the values of columns, then the prices of rows, as doubles in big-endian order, if the solver
has a point.
"""
import re
import resource
import sys
import time


def say(*parts):
    print("hipo;" + ";".join(str(part) for part in parts), flush=True)


def iterations(log):
    """Restarts count anew in the log, so that what it shows is added up."""
    total = 0
    last = -1
    for line in open(log, encoding="utf-8", errors="replace"):
        found = re.match(r"\s*(\d+)\s+[-+\d.e]+\s+[-+\d.e]+\s+[-+\d.e]+\s", line)
        if found:
            count = int(found.group(1))
            total += 1 if count > last and last >= 0 else 0
            last = count
    return total


def main():
    try:
        import highspy
        import numpy
    except ImportError as missing:
        say("absent", missing)
        return
    program, answer, seconds, threads, tolerance = sys.argv[1:6]
    highs = highspy.Highs()
    highs.setOptionValue("output_flag", False)
    if highs.setOptionValue("solver", "hipo") != highspy.HighsStatus.kOk:
        say("absent", f"HiGHS {highs.version()} comes without HiPO")
        return
    say("version", highs.version())
    log = answer + ".log"
    highs.setOptionValue("log_file", log)
    highs.setOptionValue("run_crossover", "off")
    highs.setOptionValue("time_limit", float(seconds))
    highs.setOptionValue("threads", int(threads))
    # The same as our own calls of IPX ask for.
    for option in ("primal_feasibility_tolerance", "dual_feasibility_tolerance"):
        highs.setOptionValue(option, max(1e-10, float(tolerance) / 10))
    highs.setOptionValue("ipm_optimality_tolerance", max(1e-12, float(tolerance) / 100))
    if highs.readModel(program) == highspy.HighsStatus.kError:
        say("absent", "the MPS file cannot be read")
        return
    highs.setOptionValue("output_flag", True)
    highs.setOptionValue("log_to_console", False)
    began = time.monotonic()
    highs.run()
    took = time.monotonic() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    info = highs.getInfo()
    say(
        "run",
        highs.modelStatusToString(highs.getModelStatus()),
        took,
        max(info.ipm_iteration_count, iterations(log)),
        peak,
        info.objective_function_value,
    )
    solution = highs.getSolution()
    if solution.value_valid and solution.dual_valid:
        numpy.concatenate([solution.col_value, solution.row_dual]).astype(">f8").tofile(answer)


main()
