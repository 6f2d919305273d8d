package energy.samal.cli;

import energy.samal.io.matpower.Convention;
import energy.samal.io.matpower.MatpowerImport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code samal import matpower SOURCE CASE}: optimal power flow of one hour. */
@Command(
    name = "matpower",
    mixinStandardHelpOptions = true,
    description = "Reads a MATPOWER case file (.m): optimal power flow for direct current.")
final class ImportMatpowerCommand implements Callable<Integer> {
  @Mixin private ImportTarget target;

  @Option(
      names = "--convention",
      paramLabel = "NAME",
      required = true,
      description = {
        "What makes direct current out of a branch: dcp (b = x/(r²+x²), no taps and shifts, limits"
            + " of angle) or matpower (b = 1/(x·tap), phase shifts, no limits of angle)."
      })
  private String convention;

  ImportMatpowerCommand() {}

  @Override
  public Integer call() {
    var chosen =
        switch (convention) {
          case "dcp" -> Convention.DCP;
          case "matpower" -> Convention.MATPOWER;
          default ->
              throw new BadInputException(
                  "--convention is '%s' but must be dcp or matpower.".formatted(convention));
        };
    return target.importWith(
        (source, name, hours) -> MatpowerImport.read(source, name, hours, chosen));
  }
}
