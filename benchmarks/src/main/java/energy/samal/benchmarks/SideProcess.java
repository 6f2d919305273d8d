package energy.samal.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts each of the two tools in a process of its own, and ends it when it takes too long. */
final class SideProcess {
  private static final String NETWORKS = "pypsa_side.py";
  private static final String PROJECTS = "spice_side.py";

  /** What reading, building and writing may take beside the solver, seconds. */
  private static final double GRACE = 120;

  private final String python;
  private final int threads;
  private final double limit;
  private final Path folder;

  /**
   * @param python empty when there is none
   * @param limit most seconds of a solve
   * @param folder for files in between
   */
  SideProcess(String python, int threads, double limit, Path folder) {
    this.python = python;
    this.threads = threads;
    this.limit = limit;
    this.folder = folder;
  }

  /** PyPSA with HiGHS on a netCDF file. */
  Side pypsa(Path network) throws IOException, InterruptedException {
    return python(NETWORKS, List.of("plan"), network, List.of());
  }

  /**
   * PyPSA with HiGHS on what its networks of a PyPSA-SPICE project are.
   *
   * @param step of every so many hours one
   * @param year to plan, or all
   */
  Side spice(Path project, int step, String year) throws IOException, InterruptedException {
    return python(PROJECTS, List.of(), project, List.of(String.valueOf(step), year));
  }

  private Side python(String script, List<String> first, Path source, List<String> last)
      throws IOException, InterruptedException {
    if (python.isEmpty()) {
      return Side.none("no Python given");
    }
    var command = new ArrayList<>(List.of(python, script(script)));
    command.addAll(first);
    command.addAll(List.of(source.toString(), folder.resolve("solved.nc").toString()));
    command.addAll(List.of(String.valueOf(threads), launched()));
    command.addAll(last);
    return run(command.toArray(String[]::new));
  }

  /**
   * Samal on a file or folder of a format that it imports.
   *
   * @param year to plan, or all
   */
  Side samal(String format, Path source, String year, List<String> options, int heapMb)
      throws IOException, InterruptedException {
    var command = Jobs.java(heapMb, SideJob.class, "-Duser.timezone=UTC");
    command.addAll(List.of(format, source.toString()));
    command.add(folder.resolve("case-" + System.nanoTime()).toString());
    command.addAll(List.of(String.valueOf(threads), String.valueOf(limit), launched(), year));
    command.addAll(options);
    return run(command.toArray(String[]::new));
  }

  /** The network with so many snapshots, its own ones repeated and altered. */
  Path tiled(Path network, int snapshots, long seed) throws IOException, InterruptedException {
    var target = folder.resolve("tiled-" + snapshots + "-" + network.getFileName());
    var side =
        run(
            python,
            script(NETWORKS),
            "tile",
            network.toString(),
            target.toString(),
            String.valueOf(snapshots),
            String.valueOf(seed));
    if (!Files.exists(target)) {
      throw new IllegalStateException("no tiled network: " + side.absent());
    }
    return target;
  }

  /** The file of a script, beside the other one. */
  private String script(String wanted) throws IOException {
    for (var name : List.of(NETWORKS, PROJECTS)) {
      var script = folder.resolve(name);
      if (!Files.exists(script)) {
        try (var from = SideProcess.class.getResourceAsStream(name)) {
          Files.copy(from, script);
        }
      }
    }
    return folder.resolve(wanted).toString();
  }

  private static String launched() {
    return String.valueOf(System.currentTimeMillis() / 1e3);
  }

  private Side run(String... command) throws IOException, InterruptedException {
    var log = folder.resolve("errors.log");
    var process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    var watch = Thread.ofPlatform().start(() -> watch(process));
    var phases = new ArrayList<Phase>();
    double cost = Double.NaN;
    var absent = "";
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("phase;")) {
          phases.add(Phase.parse(line));
        } else if (line.startsWith(SideJob.COST)) {
          cost = Double.parseDouble(line.substring(SideJob.COST.length()));
        } else if (line.startsWith(SideJob.ABSENT)) {
          absent = line.substring(SideJob.ABSENT.length());
        }
      }
    } catch (IOException e) {
      absent = "stopped after %.0f seconds".formatted(limit + GRACE);
    }
    int code = process.waitFor();
    watch.interrupt();
    if (absent.isEmpty() && Double.isNaN(cost)) {
      absent = code == 0 ? "no cost was told" : "ended with code %d %s".formatted(code, last(log));
    }
    return new Side(List.copyOf(phases), cost, absent);
  }

  private static String last(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log);
    return lines.isEmpty() ? "" : "(" + lines.getLast() + ")";
  }

  private void watch(Process process) {
    try {
      if (!process.waitFor(Math.round(1000 * (limit + GRACE)), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
