package energy.samal.benchmarks;

import energy.samal.cli.Samal;
import energy.samal.io.run.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Imports a large input with each reader in ever smaller memory and writes
 * docs/benchmarks-readers.md with the smallest in which it can be done. Started by
 * benchmarks/readers in the root of the project.
 */
@Command(
    name = "benchmarks/readers",
    mixinStandardHelpOptions = true,
    description = "Measures the memory that imports take and writes docs/benchmarks-readers.md.")
public final class ReaderMemory implements Callable<Integer> {
  /** Heaps that are tried, in sizes of the input; the first one tried is the fourth. */
  private static final double[] TIMES = {1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48};

  private static final int FIRST = 3;

  /** What an import of next to nothing takes, MB; each heap has it above the sizes. */
  static final int BASE_MB = 48;

  private static final int MB = 1 << 20;

  @Option(names = "--reader", description = "Only these: ${COMPLETION-CANDIDATES}.")
  private List<FuzzReader> readers = List.of(FuzzReader.values());

  @Option(names = "--size", description = "Size of the inputs, MB: ${DEFAULT-VALUE}.")
  private int sizeMb = 100;

  @Option(names = "--most", description = "Largest heap that is tried, MB: ${DEFAULT-VALUE}.")
  private int mostMb = 12_000;

  @Option(names = "--limit", description = "Longest import, seconds: ${DEFAULT-VALUE}.")
  private int limit = 300;

  @Option(
      names = "--reference",
      paramLabel = "FOLDER",
      description =
          "Folder with published inputs; the system property samal.reference unless said.")
  private Path reference =
      Path.of(System.getProperty("samal.reference", "../shared/data/reference"));

  @Option(names = "--page", description = "Where to write: ${DEFAULT-VALUE}.")
  private Path page = Path.of("docs", "benchmarks-readers.md");

  private ReaderMemory() {}

  /** Measures what the words say. */
  public static void main(String[] words) {
    System.exit(
        new CommandLine(new ReaderMemory())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(words));
  }

  /**
   * What a reader needs.
   *
   * @param inputMb size of what it read
   * @param times smallest heap tried in which it was done, in sizes of the input above the base;
   *     NaN when none was large enough
   * @param seconds that it took then
   */
  record Need(FuzzReader reader, double inputMb, double times, double seconds) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    var needs = new ArrayList<Need>();
    for (var reader : readers) {
      var folder = Files.createTempDirectory("samal-readers");
      try {
        var input = new ReaderInputs(sizeMb, folder).of(reader, reference);
        needs.add(need(reader, input, folder));
        System.err.print(row(needs.getLast()));
      } finally {
        FileTree.delete(folder);
      }
    }
    Files.writeString(page, text(needs));
    System.err.println("written: " + page);
    return 0;
  }

  private Need need(FuzzReader reader, Path input, Path folder)
      throws IOException, InterruptedException {
    double size = FileTree.size(input) / (double) MB;
    int at = FIRST;
    double seconds = seconds(reader, input, folder, size, at);
    double best = seconds;
    int step = Double.isNaN(seconds) ? 1 : -1;
    int found = Double.isNaN(seconds) ? -1 : at;
    for (at += step; at >= 0 && at < TIMES.length && heapMb(size, at) <= mostMb; at += step) {
      seconds = seconds(reader, input, folder, size, at);
      if (!Double.isNaN(seconds)) {
        found = at;
        best = seconds;
      }
      if (Double.isNaN(seconds) == step < 0) {
        break;
      }
    }
    return new Need(reader, size, found < 0 ? Double.NaN : TIMES[found], best);
  }

  private static int heapMb(double size, int at) {
    return BASE_MB + (int) Math.ceil(TIMES[at] * size);
  }

  /** What the import takes in such a heap; NaN when it cannot be done there. */
  private double seconds(FuzzReader reader, Path input, Path folder, double size, int at)
      throws IOException, InterruptedException {
    var target = folder.resolve("made");
    var command = Jobs.java(heapMb(size, at), Samal.class, "-Duser.timezone=UTC");
    command.add("import");
    command.addAll(reader.options(new Random(1)));
    command.addAll(List.of(input.toString(), target.toString()));
    var log = folder.resolve("log.txt").toFile();
    long begin = System.nanoTime();
    var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    boolean ended = process.waitFor(limit, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    boolean done = ended && process.exitValue() == 0;
    var said = Files.readString(log.toPath());
    if (ended && !done && !said.contains("takes more memory than")) {
      throw new IllegalStateException(reader + ": " + said);
    }
    for (var left : List.of(target, folder.resolve(".made.part"))) {
      if (Files.exists(left)) {
        FileTree.delete(left);
      }
    }
    return done ? seconds : Double.NaN;
  }

  /** The page. */
  static String text(List<Need> needs) {
    var text = new StringBuilder(head());
    needs.forEach(need -> text.append(row(need)));
    var measured = needs.stream().map(Need::reader).toList();
    var others =
        Arrays.stream(FuzzReader.values())
            .filter(reader -> !measured.contains(reader))
            .map(FuzzReader::toString)
            .collect(Collectors.joining(", "));
    return text.append(others.isEmpty() ? "" : "\nNot measured: " + others + ".\n").toString();
  }

  static String head() {
    var tried = Arrays.stream(TIMES).mapToObj(ReaderMemory::shown).toList();
    return """
    # Memory of imports

    Written by `benchmarks/readers`. For each reader a large input is made up and imported, with all checks and with
    the case written, in heaps of %s times its size, each with %d MB more; the table has the smallest in which it
    was done, and how long that took.

    | Reader | Input, MB | Heap, times the input | Seconds |
    |---|---:|---:|---:|
    """
        .formatted(String.join(", ", tried), BASE_MB);
  }

  static String row(Need need) {
    return Double.isNaN(need.times())
        ? "| %s | %.0f | none was enough | |\n".formatted(need.reader(), need.inputMb())
        : String.format(
            Locale.ROOT,
            "| %s | %.0f | %s | %.0f |%n",
            need.reader(),
            need.inputMb(),
            shown(need.times()),
            need.seconds());
  }

  private static String shown(double times) {
    return times == Math.rint(times) ? String.valueOf((long) times) : String.valueOf(times);
  }
}
