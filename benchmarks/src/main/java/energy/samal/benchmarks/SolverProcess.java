package energy.samal.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts a {@link SolverJob}, and ends it when it takes too much time or memory. */
final class SolverProcess {
  /** What a solver may take beyond its limit before it is ended from outside, seconds. */
  private static final double GRACE = 60;

  private static final int LOOK_MILLIS = 250;

  private final double memoryMb;
  private final int threads;
  private final double tolerance;
  private final String python;

  /** Columns, rows and coefficients of the last program. */
  private String size = "";

  /** Why the last process was ended from outside; empty when it was not. */
  private volatile String ended = "";

  SolverProcess(double memoryMb, int threads, double tolerance, String python) {
    this.memoryMb = memoryMb;
    this.threads = threads;
    this.tolerance = tolerance;
    this.python = python;
  }

  /** Columns, rows and coefficients of the program that was run last. */
  String size() {
    return size;
  }

  SolverRun run(String solver, String program, double limit, int heapMb)
      throws IOException, InterruptedException {
    ended = "";
    var process =
        new ProcessBuilder(command(solver, program, limit, heapMb))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var watch = Thread.ofPlatform().start(() -> watch(process, limit));
    SolverRun run = null;
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("size;")) {
          var parts = line.split(";");
          size =
              "%,d columns, %,d rows, %,d coefficients"
                  .formatted(
                      Long.parseLong(parts[1]), Long.parseLong(parts[2]), Long.parseLong(parts[3]));
        } else if (line.startsWith("run;")) {
          run = SolverRun.parse(line);
        }
      }
    } catch (IOException e) {
      // The pipe broke because the process was ended; how it ended is told below.
      run = null;
    }
    int code = process.waitFor();
    watch.join();
    if (run != null) {
      return run;
    }
    var why = ended.isEmpty() ? "ended with code " + code : ended;
    return SolverRun.none(solver, why, Double.NaN, 0, Double.NaN);
  }

  private List<String> command(String solver, String program, double limit, int heapMb) {
    var command = Jobs.java(heapMb, SolverJob.class, "--add-modules", "jdk.incubator.vector");
    command.addAll(List.of(solver, program, String.valueOf(limit), String.valueOf(threads)));
    command.addAll(List.of(String.valueOf(tolerance), python));
    return command;
  }

  /** The program must be built and handed over besides, which takes minutes for the largest. */
  private void watch(Process process, double limit) {
    double patience = 2 * limit + GRACE + 600;
    long until = System.nanoTime() + (long) (patience * 1e9);
    try {
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        if (System.nanoTime() > until) {
          end(process, "did not stop at its limit");
        } else if (residentMb(process) > memoryMb) {
          end(process, "took more than %.0f MB".formatted(memoryMb));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void end(Process process, String why) {
    ended = why;
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static double residentMb(Process process) {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .mapToDouble(handle -> residentMb(handle.pid()))
        .sum();
  }

  private static double residentMb(long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .sum();
    } catch (IOException | UncheckedIOException e) {
      // The process is gone, or this is no Linux.
      return 0;
    }
  }
}
