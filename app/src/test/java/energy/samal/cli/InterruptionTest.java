package energy.samal.cli;

import static energy.samal.cli.Samals.samal;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is ended from outside, in a process of its own. */
class InterruptionTest {
  @TempDir Path folder;

  private Path log() {
    return folder.resolve("run.partial/run.log");
  }

  @BeforeEach
  void aCaseThatTakesLong() {
    samal("new", folder.resolve("large"));
  }

  private Process plan() throws IOException {
    return start(List.of(), "plan", "large", "--hours", "all", "--out", "run", "--threads", "1");
  }

  private Process start(List<String> before, String... words) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        Stream.of(
                before.stream(),
                Stream.of(
                    java,
                    "--enable-native-access=ALL-UNNAMED",
                    "-Dstdout.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "energy.samal.cli.Samal"),
                Stream.of(words))
            .flatMap(part -> part)
            .toList();
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start();
  }

  /** Waits until the solver is at work. */
  private void untilSolving(Process process) throws IOException, InterruptedException {
    while (!Files.exists(log()) || !Files.readString(log()).contains("presolve")) {
      assertThat(process.isAlive()).isTrue();
      Thread.sleep(50);
    }
  }

  @Test
  void askedToEndItStopsCleanlyAndWritesWhatIsKnown() throws IOException, InterruptedException {
    var process = plan();
    untilSolving(process);

    process.destroy(); // as Ctrl-C does: the process is asked, not killed

    assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(Exit.STOPPED);
    assertThat(folder.resolve("output.txt")).content().contains("Stopped before the end");
    assertThat(folder.resolve("run/summary.json")).content().contains("\"status\" : \"stopped\"");
    assertThat(folder.resolve("run.partial")).doesNotExist();
  }

  @Test
  void killedItLeavesWhatNobodyTakesForARun() throws IOException, InterruptedException {
    var process = plan();
    untilSolving(process);

    process.destroyForcibly().waitFor();

    assertThat(folder.resolve("run")).doesNotExist();
    assertThat(folder.resolve("run.partial/UNFINISHED.txt"))
        .content()
        .contains("This run is not finished", "state: planning");
    assertThat(samal("show", folder.resolve("run")).err())
        .contains("what is left of a run that did not finish");
    assertThat(samal("show", folder.resolve("run.partial")).err()).contains("was not finished");
  }
}
