package energy.samal.benchmarks;

import energy.samal.io.run.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs PyPSA with HiGHS and Samal in turn on the same networks and writes the part of
 * docs/benchmarks.md that compares them. Started by benchmarks/side-by-side in the root of the
 * project.
 */
@Command(
    name = "benchmarks/side-by-side",
    mixinStandardHelpOptions = true,
    description = "Runs PyPSA with HiGHS and Samal in turn and writes docs/benchmarks.md.")
public final class SideBySide implements Callable<Integer> {
  /** Draws what sets one repetition of a tiled network apart from the next. */
  static final long SEED = 20;

  private static final String ALL = "all";

  /** Costs further apart than this share are not of the same program. */
  private static final double AGREED = 1e-5;

  /**
   * A kind: its key for {@code --only}, format, source, and whether it is repeated in time; of a
   * project every how many hours and which year, or all.
   */
  private record Kind(
      String key, String format, String source, boolean tiled, int step, String year) {
    boolean isProject() {
      return format.equals("pypsa-spice");
    }

    List<String> options() {
      return isProject() ? List.of("--hours", step == 1 ? "all" : "every:" + step) : List.of();
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          network("ac-dc-meshed", "pypsa/ac-dc-meshed/ac-dc-meshed.nc", false),
          network("storage-hvdc", "pypsa/storage-hvdc/storage-hvdc.nc", false),
          network("ac-dc-meshed-tiled", "pypsa/ac-dc-meshed/ac-dc-meshed.nc", true),
          network("storage-hvdc-tiled", "pypsa/storage-hvdc/storage-hvdc.nc", true),
          new Kind("spice", "pypsa-spice", "pypsa-spice", false, 25, ALL),
          new Kind("spice-hourly", "pypsa-spice", "pypsa-spice", false, 1, "2030"));

  private static Kind network(String key, String source, boolean tiled) {
    return new Kind(key, "pypsa", source, tiled, 1, ALL);
  }

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "KEY",
      description =
          "Only these: ac-dc-meshed, storage-hvdc, ac-dc-meshed-tiled, storage-hvdc-tiled, spice,"
              + " spice-hourly.")
  private List<String> only = List.of();

  @Option(
      names = "--reference",
      paramLabel = "FOLDER",
      description = "Folder with the networks; the system property samal.reference unless said.")
  private Path reference =
      Path.of(System.getProperty("samal.reference", "../shared/data/reference"));

  @Option(
      names = "--python",
      description = "Python with pypsa; the variable SAMAL_PYTHON unless said otherwise.")
  private String python = Objects.requireNonNullElse(System.getenv("SAMAL_PYTHON"), "");

  @Option(names = "--snapshots", description = "Of the tiled networks: ${DEFAULT-VALUE}.")
  private int snapshots = 2184;

  @Option(names = "--limit", description = "Most seconds of a solve: ${DEFAULT-VALUE}.")
  private double limit = 600;

  @Option(names = "--threads", description = "Cores to use; all by default.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--heap", description = "Most MB of Java's heap: ${DEFAULT-VALUE}.")
  private int heapMb = 2000;

  @Option(names = "--page", description = "Page to write into: ${DEFAULT-VALUE}.")
  private Path page = Path.of("docs", "benchmarks.md");

  private SideBySide() {}

  /** Measures what the words say, or all. */
  public static void main(String[] words) {
    System.exit(run(words));
  }

  /**
   * The same without the end of the process.
   *
   * @return 0, or 1 when two costs differ
   */
  static int run(String... words) {
    return new CommandLine(new SideBySide()).execute(words);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("samal-side-by-side");
    try {
      return measure(new SideProcess(python, threads, limit, folder));
    } finally {
      FileTree.delete(folder);
    }
  }

  /**
   * Writes the page after each kind, so that what is measured stays when a later one is stopped.
   */
  private int measure(SideProcess process) throws IOException, InterruptedException {
    var text = new SidePage(threads);
    int apart = 0;
    for (var kind : KINDS) {
      if (!only.isEmpty() && !only.contains(kind.key())) {
        continue;
      }
      System.err.println(kind.key());
      if (!add(process, kind, text)) {
        apart++;
        continue;
      }
      var before = Files.exists(page) ? Files.readString(page) : "";
      Files.writeString(page, SidePage.into(before, text.text()));
      System.err.println("written: " + page);
    }
    System.out.print(text.text());
    return apart > 0 ? 1 : 0;
  }

  /** Measures one kind; false, and nothing is added, when both costs differ. */
  private boolean add(SideProcess process, Kind kind, SidePage text)
      throws IOException, InterruptedException {
    if (kind.tiled() && python.isEmpty()) {
      var why = Side.none("no Python given that repeats the snapshots");
      text.add(title(kind), why, why);
      return true;
    }
    var source = reference.resolve(kind.source());
    var network = kind.tiled() ? process.tiled(source, snapshots, SEED) : source;
    var samal = process.samal(kind.format(), network, kind.year(), kind.options(), heapMb);
    var pypsa =
        kind.isProject()
            ? process.spice(network, kind.step(), kind.year())
            : process.pypsa(network);
    if (pypsa.planned() && samal.planned() && SidePage.apart(pypsa, samal) > AGREED) {
      System.err.printf("%s: costs %s and %s%n", kind.key(), pypsa.cost(), samal.cost());
      return false;
    }
    text.add(title(kind), pypsa, samal);
    return true;
  }

  private String title(Kind kind) {
    if (kind.isProject()) {
      return "%s: every %s, %s"
          .formatted(
              kind.key(),
              kind.step() == 1 ? "hour" : kind.step() + "th hour",
              kind.year().equals(ALL) ? "all years one after the other" : kind.year() + " alone");
    }
    return kind.tiled()
        ? "%s of %d snapshots, repeated with other loads and weather (seed %d)"
            .formatted(kind.key().replace("-tiled", ""), snapshots, SEED)
        : kind.key();
  }
}
