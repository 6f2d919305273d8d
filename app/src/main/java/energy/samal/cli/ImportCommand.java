package energy.samal.cli;

import picocli.CommandLine.Command;

/** {@code samal import FORMAT SOURCE CASE}: a case out of another tool's files. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "FORMAT",
    subcommands = {
      ImportExcelCommand.class,
      ImportMatpowerCommand.class,
      ImportOsemosysCommand.class,
      ImportPypsaCommand.class,
      ImportSpiceCommand.class
    },
    description = "Makes a case out of another tool's files.")
final class ImportCommand implements Runnable {
  ImportCommand() {}

  @Override
  public void run() {
    throw new BadInputException(
        "import what? Give a format: excel, matpower, osemosys, pypsa, pypsa-spice.");
  }
}
