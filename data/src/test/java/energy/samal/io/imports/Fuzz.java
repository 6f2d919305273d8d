package energy.samal.io.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import energy.samal.model.InvalidScenarioException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Files spoilt at random: a reader either makes a case of them or says what is wrong. Takes a
 * second unless {@code -Dfuzz.seconds} says otherwise; a failure names the seed that {@code
 * -Dfuzz.seed} takes to do it again.
 */
public final class Fuzz {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final List<String> WORDS =
      List.of(
          "NaN", "Inf", "-1", "0", "1e308", "-1e308", "1e-320", "3.5", "1e9", ";", ",", "[", "]",
          "'", "\"", ":", ":=", "*", ".", "(", ")", "%", "#", "\n", "\t", " ", "\0", "\uFEFF", "é",
          "param", "end", "default");

  private final Random random;

  private Fuzz(long seed) {
    this.random = new Random(seed);
  }

  /**
   * Spoils copies of a file for a while.
   *
   * @param good the file
   * @param spoilt where the copies go, one after the other
   * @param read what reads the copy
   */
  public static void spoil(Path good, Path spoilt, Supplier<Imported> read) throws IOException {
    var bytes = Files.readAllBytes(good);
    long end = System.nanoTime() + 1_000_000_000L * Integer.getInteger("fuzz.seconds", 1);
    long seed = Long.getLong("fuzz.seed", 1);
    boolean once = System.getProperty("fuzz.seed") != null;
    do {
      Files.write(spoilt, new Fuzz(seed).mutated(bytes));
      var message = "seed %d of %s".formatted(seed, good.getFileName());
      assertTimeoutPreemptively(LONGEST, () -> tried(read, message), message);
      seed++;
    } while (!once && System.nanoTime() < end);
  }

  private static void tried(Supplier<Imported> read, String message) {
    try {
      read.get().tables().scenario();
    } catch (InvalidScenarioException e) {
      assertThat(e.getMessage()).as(message).isNotBlank();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(message, e);
    }
  }

  private byte[] mutated(byte[] good) {
    var bytes = good;
    int changes = 1 + random.nextInt(4);
    for (int k = 0; k < changes && bytes.length > 0; k++) {
      bytes = change(bytes);
    }
    return bytes;
  }

  private byte[] change(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(4) == 0 ? 400 : 12));
    return switch (random.nextInt(6)) {
      case 0 -> spliced(bytes, at, length, new byte[0]);
      case 1 -> spliced(bytes, at, 0, copy(bytes, at, length));
      case 2 -> spliced(bytes, at, length, word());
      case 3 -> spliced(bytes, at, 0, word());
      case 4 -> spliced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
      default -> random.nextInt(5) == 0 ? copy(bytes, 0, at) : line(bytes, at);
    };
  }

  /** A line to another place. */
  private byte[] line(byte[] bytes, int at) {
    int from = at;
    while (from > 0 && bytes[from - 1] != '\n') {
      from--;
    }
    int to = at;
    while (to < bytes.length && bytes[to] != '\n') {
      to++;
    }
    var line = copy(bytes, from, to - from);
    var without = spliced(bytes, from, to - from, new byte[0]);
    return without.length == 0
        ? without
        : spliced(without, random.nextInt(without.length), 0, line);
  }

  private byte[] word() {
    return WORDS.get(random.nextInt(WORDS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] copy(byte[] bytes, int from, int length) {
    var copy = new byte[length];
    System.arraycopy(bytes, from, copy, 0, length);
    return copy;
  }

  private static byte[] spliced(byte[] bytes, int at, int removed, byte[] added) {
    var result = new byte[bytes.length - removed + added.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(added, 0, result, at, added.length);
    int rest = bytes.length - at - removed;
    System.arraycopy(bytes, at + removed, result, at + added.length, rest);
    return result;
  }
}
