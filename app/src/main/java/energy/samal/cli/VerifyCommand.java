package energy.samal.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code samal verify RUN}: proves a run again, without any solver. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Builds the linear programs again from the stored case, proves the stored solutions without a"
          + " solver, and compares every number of the run with them.",
      "Exit code 1 when anything differs."
    })
final class VerifyCommand implements Callable<Integer> {
  @Parameters(paramLabel = "RUN", description = "Folder that 'samal plan' named.")
  private Path run;

  @Spec private CommandSpec spec;

  VerifyCommand() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    var verification = Verification.of(run);
    for (var check : verification.checks()) {
      out.println(check.label() + ": " + check.certificate());
    }
    if (verification.differences().isEmpty()) {
      out.println(verification.verdict());
      return Exit.DONE;
    }
    err.println(
        "samal: %s DOES NOT VERIFY, %d difference(s):"
            .formatted(run, verification.differences().size()));
    verification.differences().forEach(difference -> err.println("  - " + difference));
    return Exit.UNEXPECTED;
  }
}
