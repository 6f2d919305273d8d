package energy.samal.cli;

import energy.samal.io.spice.SpiceImport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code samal import pypsa-spice SOURCE CASE}: a project of PyPSA-SPICE. */
@Command(
    name = "pypsa-spice",
    mixinStandardHelpOptions = true,
    description =
        "Reads a PyPSA-SPICE project: the folder that its base_config.yaml lies in, or that file.")
final class ImportSpiceCommand implements Callable<Integer> {
  @Mixin private ImportTarget target;

  @Option(
      names = "--years",
      paramLabel = "YEAR",
      split = ",",
      description = "Years of the project that are planned, its first among them (default: all).")
  private List<Integer> years = List.of();

  ImportSpiceCommand() {}

  @Override
  public Integer call() {
    return target.importWith(
        (source, name, hours) -> SpiceImport.read(source, name, hours, years), "");
  }
}
