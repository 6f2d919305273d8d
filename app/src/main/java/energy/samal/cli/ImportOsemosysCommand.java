package energy.samal.cli;

import energy.samal.io.osemosys.OsemosysImport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code samal import osemosys SOURCE CASE}: a model of OSeMOSYS. */
@Command(
    name = "osemosys",
    mixinStandardHelpOptions = true,
    description =
        "Reads an OSeMOSYS model: GNU MathProg data text, or a folder with otoole's config.yaml and"
            + " CSV files.")
final class ImportOsemosysCommand implements Callable<Integer> {
  @Mixin private ImportTarget target;

  ImportOsemosysCommand() {}

  @Override
  public Integer call() {
    return target.importWith(OsemosysImport::read);
  }
}
