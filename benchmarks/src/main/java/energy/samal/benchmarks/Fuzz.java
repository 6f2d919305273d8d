package energy.samal.benchmarks;

import energy.samal.io.run.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Spoils inputs of a reader at random, imports them, and tells of each that was neither imported
 * nor explained. Started by benchmarks/fuzz in the root of the project.
 */
@Command(
    name = "benchmarks/fuzz",
    mixinStandardHelpOptions = true,
    description = {
      "Spoils inputs of a reader at random and imports them; each must become a case that 'samal"
          + " check' takes, or be refused in words, within 20 seconds and with nothing left"
          + " behind.",
      "Inputs that a reader fails on are kept. The next seed is taken for each input, so that the"
          + " seed of a failure does it again, with 0 seconds alone."
    })
public final class Fuzz implements Callable<Integer> {
  @Parameters(index = "0", description = "One of ${COMPLETION-CANDIDATES}.")
  private FuzzReader reader;

  @Parameters(index = "1", description = "How long; 0: one input.")
  private double seconds;

  @Parameters(index = "2", arity = "0..1", description = "Of the first input: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--reference",
      paramLabel = "FOLDER",
      description = "Published inputs, which are spoilt too when they are there.")
  private Path reference =
      Path.of(System.getProperty("samal.reference", "../shared/data/reference"));

  @Option(names = "--home", description = "Root of the project: ${DEFAULT-VALUE}.")
  private Path home = Path.of(".");

  @Option(names = "--keep", description = "Where inputs go that a reader fails on.")
  private Path kept = Path.of("benchmarks", "target", "fuzz");

  private Fuzz() {}

  /** Spoils inputs for as long as the words say. */
  public static void main(String[] words) {
    // Threads of readers that hang would hold the process up.
    Runtime.getRuntime().halt(run(words));
  }

  /**
   * The same without the end of the process.
   *
   * @return 0, or 1 when a reader failed on an input
   */
  static int run(String... words) {
    return new CommandLine(new Fuzz()).setCaseInsensitiveEnumValuesAllowed(true).execute(words);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Files.createTempDirectory("samal-fuzz");
    try {
      var sources = reader.sources(home, reference, folder.resolve("sources"));
      if (sources.isEmpty()) {
        System.out.printf("%s: no inputs; --reference must name their folder%n", reader);
        return 0;
      }
      System.out.printf("%s: %d inputs, from seed %d on%n", reader, sources.size(), seed);
      return spoil(sources, folder);
    } finally {
      FileTree.delete(folder);
    }
  }

  private int spoil(List<Path> sources, Path folder) throws IOException, InterruptedException {
    var ends = new TreeMap<FuzzRound.End, Integer>();
    var failures = new TreeMap<String, Integer>();
    long begin = System.nanoTime();
    long next = seed;
    do {
      var random = new Random(next);
      var source = sources.get(random.nextInt(sources.size()));
      var spoilt = folder.resolve("spoilt-" + next).resolve(source.getFileName());
      var what = new Spoiler(random).spoilt(source, spoilt);
      var round = new FuzzRound(spoilt, folder.resolve("made-" + next));
      var end = round.run(reader.options(random));
      ends.merge(end, 1, Integer::sum);
      if (end == FuzzRound.End.FAILED && failures.merge(round.kind(), 1, Integer::sum) == 1) {
        System.out.printf("%s, seed %d, %s: %s%n", reader, next, what, round.said());
        Trees.copy(spoilt, kept.resolve(reader + "-" + next).resolve(source.getFileName()));
      }
      if (end != FuzzRound.End.FAILED || !round.hangs()) {
        FileTree.delete(spoilt.getParent());
        FileTree.delete(round.folder());
      }
      next++;
    } while (System.nanoTime() - begin < seconds * 1e9);
    System.out.printf(
        "%s: %.0f s, seeds %d to %d: %s; %d kinds of failures%n",
        reader, (System.nanoTime() - begin) / 1e9, seed, next - 1, ends, failures.size());
    return failures.isEmpty() ? 0 : 1;
  }
}
