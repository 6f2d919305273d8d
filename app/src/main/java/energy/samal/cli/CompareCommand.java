package energy.samal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal compare RUN RUN…}: what changed, and why the cost differs. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Says what changed from the first run to each other one, and why the cost differs.")
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "RUN",
      arity = "2..*",
      description =
          "Folders that 'samal plan' named; the first is what the others are held against.")
  private List<Path> runs;

  @Spec private CommandSpec spec;

  CompareCommand() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    for (var other : runs.subList(1, runs.size())) {
      new Comparison(runs.getFirst(), other, out).print();
    }
    out.flush();
    return Exit.DONE;
  }
}
