package energy.samal.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal check CASE}: all that is wrong with a case, or how large it is. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Says all that is wrong with a case, or that it is good.")
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "CASE", description = "Folder, workbook, or name of one in cases/.")
  private String named;

  @Spec private CommandSpec spec;

  CheckCommand() {}

  @Override
  public Integer call() {
    var scenario = CaseReader.read(CaseLocator.find(named));
    var settings = scenario.settings();
    var out = spec.commandLine().getOut();
    out.println(
        "%s is good: %d nodes, %d assets, %d demands, %d rules, %d agreements, %d planning years, %d hours."
            .formatted(
                settings.name(),
                scenario.geography().nodes().size(),
                scenario.assets().size(),
                scenario.energy().demands().size(),
                scenario.policies().size(),
                scenario.agreements().size(),
                settings.horizon().years().size(),
                settings.hours()));
    return Exit.DONE;
  }
}
