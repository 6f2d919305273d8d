package energy.samal.benchmarks;

import java.util.Locale;

/**
 * What one phase of a job took.
 *
 * @param seconds of the clock
 * @param processorSeconds of all cores together, which other work on the machine hardly changes
 * @param heapMb most of the Java heap in use
 * @param processMb most of the whole process
 * @param note what came out, such as a size
 */
record Phase(
    String name,
    double seconds,
    double processorSeconds,
    double heapMb,
    double processMb,
    String note) {
  /** As a process tells its parent: one line. */
  String line() {
    return String.format(
        Locale.ROOT,
        "phase;%s;%.3f;%.3f;%.0f;%.0f;%s",
        name,
        seconds,
        processorSeconds,
        heapMb,
        processMb,
        note);
  }

  static Phase parse(String line) {
    var parts = line.split(";", -1);
    return new Phase(
        parts[1],
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]),
        Double.parseDouble(parts[4]),
        Double.parseDouble(parts[5]),
        parts[6]);
  }
}
