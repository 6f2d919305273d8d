package energy.samal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Other programs' reading of what we write. {@code -Dsamal.python} names an interpreter; tests are
 * skipped where there is none, or where it lacks the package.
 */
final class Python {
  private Python() {}

  /** What a line of Python prints that uses one package and has a path as its argument. */
  static String run(String module, String line, Path argument)
      throws IOException, InterruptedException {
    var python = System.getProperty("samal.python", "");
    assumeTrue(!python.isEmpty(), "-Dsamal.python names no interpreter");
    assumeTrue(ended(python, "import " + module, argument).code() == 0, "Python has no " + module);
    var ended = ended(python, "import sys, " + module + "; " + line, argument);
    assertThat(ended.code()).as(ended.out()).isZero();
    return ended.out().strip().lines().reduce((_, last) -> last).orElse("");
  }

  private record Ended(int code, String out) {}

  private static Ended ended(String python, String line, Path argument)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder(python, "-c", line, argument.toString())
            .redirectErrorStream(true)
            .start();
    var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), out);
  }
}
