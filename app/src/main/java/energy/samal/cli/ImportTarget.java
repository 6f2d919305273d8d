package energy.samal.cli;

import energy.samal.io.imports.ImportReport;
import energy.samal.io.imports.Imported;
import energy.samal.time.Resolution;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every import is given beside its own options, and how it ends. */
final class ImportTarget {
  @Parameters(index = "0", paramLabel = "SOURCE", description = "File or folder to read.")
  private Path source;

  @Parameters(index = "1", paramLabel = "CASE", description = "Folder to make.")
  private Path target;

  @Option(
      names = "--hours",
      paramLabel = "HOW",
      description =
          "Hours the case is computed on by default (default: all; of a PyPSA-SPICE project what it"
              + " says).")
  private String hours;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  ImportTarget() {}

  /** A reader of one format. */
  interface Format {
    /**
     * @param name of the case
     * @param resolution its default
     */
    Imported read(Path source, String name, String resolution);
  }

  /** Reads, checks and writes the case; nothing is written when something is wrong. */
  int importWith(Format format) {
    return importWith(format, "all");
  }

  /** The same, with what the hours are unless said; empty: what the source says. */
  int importWith(Format format, String unlessSaid) {
    Targets.fresh(target);
    try {
      if (hours != null) {
        Resolution.parse(hours);
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException("--hours: " + e.getMessage(), e);
    }
    var name = String.valueOf(target.toAbsolutePath().normalize().getFileName());
    return Memory.importing(
        source,
        () -> {
          var imported = format.read(source, name, hours == null ? unlessSaid : hours);
          imported.tables().check(List.of());
          return write(spec, imported, target);
        });
  }

  /** Writes a case that was checked, and says where. */
  static int write(CommandSpec spec, Imported imported, Path target) {
    Targets.write(target, imported::write);
    spec.commandLine()
        .getOut()
        .println(
            "Written: %s. What became what: %s. Next: samal plan %s"
                .formatted(target, target.resolve(ImportReport.FILE), target));
    return Exit.DONE;
  }
}
