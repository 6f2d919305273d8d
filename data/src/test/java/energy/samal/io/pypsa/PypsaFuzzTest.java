package energy.samal.io.pypsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import energy.samal.model.InvalidScenarioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damaged files of real networks are imported or explained, never a stack trace, never a hang. A
 * few seconds each; {@code -Dsamal.fuzz.seconds} for longer, {@code -Dsamal.fuzz.seed} to go on
 * elsewhere.
 */
class PypsaFuzzTest {
  private static final long SEED = Long.getLong("samal.fuzz.seed", 20260101);
  private static final Duration TIME =
      Duration.ofSeconds(Integer.getInteger("samal.fuzz.seconds", 4));
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final List<String> WORDS =
      List.of(
          "", "nan", "inf", "-inf", "1e400", "-1", "0", "True", "x", "\"", ",", "\n", ";", "1e9",
          "\u0000", "bus0", "p_nom", "London", "0.5.5", "1,5", "\uFEFF");

  @TempDir private Path folder;

  @Test
  void damagedNetcdfFiles() throws IOException {
    for (var network : List.of("ac-dc-meshed", "storage-hvdc")) {
      var whole = Files.readAllBytes(reference(network + "/" + network + ".nc"));
      var random = random(network);
      var until = System.nanoTime() + TIME.toNanos();
      for (int round = 0; System.nanoTime() < until; round++) {
        var file = folder.resolve("damaged.nc");
        Files.write(file, damaged(whole, random));
        importOrExplain(file, network + ".nc, seed " + SEED + ", round " + round);
      }
    }
  }

  @Test
  void damagedTables() throws IOException {
    for (var network : List.of("ac-dc-meshed", "storage-hvdc")) {
      var source = reference(network + "/csv");
      var random = random(network);
      var until = System.nanoTime() + TIME.toNanos();
      for (int round = 0; System.nanoTime() < until; round++) {
        var copy = copy(source);
        damage(copy, random);
        importOrExplain(copy, network + "/csv, seed " + SEED + ", round " + round);
      }
    }
  }

  private static Random random(String what) {
    System.out.println("fuzzing " + what + " with seed " + SEED);
    return new Random(SEED);
  }

  private static Path reference(String name) {
    var root = System.getProperty("samal.reference", "../../shared/data/reference");
    var path = Path.of(root, "pypsa").resolve(name);
    assumeTrue(Files.exists(path), path + " is not there; -Dsamal.reference names the folder");
    return path;
  }

  private static void importOrExplain(Path source, String which) {
    long begin = System.nanoTime();
    try {
      PypsaImport.read(source, "fuzzed", "all").tables().scenario();
    } catch (InvalidScenarioException e) {
      assertThat(e.problems()).as(which).isNotEmpty();
      assertThat(e.problems())
          .as(which)
          .allSatisfy(
              problem -> {
                assertThat(problem.rule()).isNotBlank();
                assertThat(problem.remedy()).isNotBlank();
              });
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new AssertionError(which + " gave " + e, e);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).as(which).isLessThan(LONGEST);
  }

  private static byte[] damaged(byte[] whole, Random random) {
    var bytes = whole.clone();
    if (random.nextInt(10) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    int places = 1 + random.nextInt(8);
    // Half of the damage goes where the structure is told, which is little of the file.
    int reach = random.nextBoolean() ? bytes.length : Math.min(4096, bytes.length);
    for (int k = 0; k < places; k++) {
      int at = random.nextInt(reach);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = 0;
        default -> bytes[at] = -1;
      }
    }
    return bytes;
  }

  private Path copy(Path source) {
    var target = folder.resolve("copy");
    try {
      if (Files.exists(target)) {
        try (var old = Files.list(target)) {
          for (var file : old.toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(target);
      try (var files = Files.list(source)) {
        for (var file : files.toList()) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  private static void damage(Path copy, Random random) throws IOException {
    List<Path> files;
    try (var list = Files.list(copy)) {
      files = list.sorted().toList();
    }
    var file = files.get(random.nextInt(files.size()));
    switch (random.nextInt(6)) {
      case 0 -> Files.delete(file);
      case 1 -> Files.write(file, damaged(Files.readAllBytes(file), random));
      case 2 -> Files.move(file, file.resolveSibling("x" + file.getFileName()));
      default -> Files.writeString(file, reworded(Files.readString(file), random));
    }
  }

  /** The text with a cell replaced, a line doubled or a line left out. */
  private static String reworded(String text, Random random) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      default -> {
        var cells = lines.get(at).split(",", -1);
        cells[random.nextInt(cells.length)] = WORDS.get(random.nextInt(WORDS.size()));
        lines.set(at, String.join(",", cells));
      }
    }
    return String.join("\n", lines);
  }
}
