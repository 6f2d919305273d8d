package energy.samal.benchmarks;

import energy.samal.lp.Lp;
import energy.samal.lp.MpsFormat;
import energy.samal.solver.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * HiGHS's newer interior point HiPO, in a Python that has highspy with it. It gets the program as
 * an MPS file, whose reading is not counted.
 */
final class Hipo {
  private static final String NAME = "HiGHS HiPO";

  private final String python;

  /** A Python's path, or empty when there is none. */
  Hipo(String python) {
    this.python = python;
  }

  SolverRun solve(Lp lp, Options options) throws IOException, InterruptedException {
    if (python.isEmpty()) {
      return absent("no Python given");
    }
    var folder = Files.createTempDirectory("samal-hipo");
    try {
      return solve(lp, options, folder);
    } finally {
      try (var files = Files.list(folder)) {
        files.forEach(Hipo::delete);
      }
      Files.delete(folder);
    }
  }

  private SolverRun solve(Lp lp, Options options, Path folder)
      throws IOException, InterruptedException {
    var script = folder.resolve("hipo.py");
    try (var from = Hipo.class.getResourceAsStream("hipo.py")) {
      Files.copy(from, script);
    }
    var program = folder.resolve("program.mps");
    try (var to = Files.newBufferedWriter(program)) {
      MpsFormat.write(lp, "program", to);
    }
    var answer = folder.resolve("answer");
    var command =
        List.of(
            python,
            script.toString(),
            program.toString(),
            answer.toString(),
            String.valueOf(options.timeLimit().toMillis() / 1000.0),
            String.valueOf(options.threads()),
            String.valueOf(options.tolerance()));
    var process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Map<String, String[]> said = new HashMap<>();
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines
          .lines()
          .map(line -> line.split(";", -1))
          .filter(parts -> parts.length > 2 && parts[0].equals("hipo"))
          .forEach(parts -> said.put(parts[1], parts));
    }
    int code = process.waitFor();
    if (!said.containsKey("run")) {
      return absent(said.containsKey("absent") ? said.get("absent")[2] : "code " + code);
    }
    var name = "HiGHS %s (HiPO)".formatted(said.get("version")[2]);
    return read(lp, name, said.get("run"), answer);
  }

  private static SolverRun read(Lp lp, String name, String[] run, Path answer) throws IOException {
    double seconds = Double.parseDouble(run[3]);
    long iterations = Long.parseLong(run[4]);
    double peakMb = Double.parseDouble(run[5]);
    if (!run[2].equals("Optimal") || !Files.exists(answer)) {
      return SolverRun.none(name, run[2], seconds, iterations, peakMb);
    }
    var values = ByteBuffer.wrap(Files.readAllBytes(answer)).asDoubleBuffer();
    double[] primal = new double[lp.columns()];
    values.get(primal);
    double[] dual = new double[lp.rows()];
    for (int i = 0; i < dual.length; i++) {
      // A row without bounds stands in the file as one that readers leave out.
      boolean bounded =
          lp.rowLower()[i] > Double.NEGATIVE_INFINITY
              || lp.rowUpper()[i] < Double.POSITIVE_INFINITY;
      dual[i] = bounded ? values.get() : 0;
    }
    return SolverJob.judged(lp, name, seconds, iterations, peakMb, primal, dual);
  }

  private static SolverRun absent(String why) {
    return SolverRun.none(NAME, "absent: " + why, Double.NaN, 0, Double.NaN);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
