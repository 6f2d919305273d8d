package energy.samal.cli;

import energy.samal.io.run.RunFolder;
import energy.samal.io.run.SummaryFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal show RUN}: the summary of a finished run. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Prints the summary of a run.")
final class ShowCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Folder that 'samal plan' named.")
  private Path run;

  @Option(names = "--json", description = "Print summary.json.")
  private boolean json;

  @Spec private CommandSpec spec;

  ShowCommand() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var summary = SummaryFile.read(run);
    if (json) {
      out.print(SummaryFile.text(summary));
    } else {
      SummaryPrinter.print(out, summary);
      var report = run.resolve(RunFolder.REPORT);
      if (Files.exists(report)) {
        out.println("Report: " + report);
      }
    }
    out.flush();
    return Exit.DONE;
  }
}
