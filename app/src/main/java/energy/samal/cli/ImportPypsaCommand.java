package energy.samal.cli;

import energy.samal.io.pypsa.PypsaImport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code samal import pypsa SOURCE CASE}: a network of PyPSA. */
@Command(
    name = "pypsa",
    mixinStandardHelpOptions = true,
    description = "Reads a PyPSA network: a netCDF file (.nc) or a folder of CSV tables.")
final class ImportPypsaCommand implements Callable<Integer> {
  @Mixin private ImportTarget target;

  ImportPypsaCommand() {}

  @Override
  public Integer call() {
    return target.importWith(PypsaImport::read);
  }
}
