package energy.samal.io.pypsa;

import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a case of a PyPSA network. */
public final class PypsaImport {
  private PypsaImport() {}

  /**
   * @param source a netCDF file, or a folder of CSV tables
   * @param name of the case
   * @param resolution hours that it is computed on by default
   * @throws InvalidScenarioException naming all that is wrong or has no counterpart
   */
  public static Imported read(Path source, String name, String resolution) {
    // The network is let go of before the case is made: both are large.
    return translated(source, name, resolution).imported();
  }

  private static Translation translated(Path source, String name, String resolution) {
    var network = network(source);
    if (!network.problems().isEmpty()) {
      throw new InvalidScenarioException(network.problems());
    }
    var translation = new Translation(network, source, name, resolution);
    translation.translate(network);
    return translation;
  }

  private static Network network(Path source) {
    if (Files.isDirectory(source)) {
      return CsvNetwork.read(source);
    }
    if (Files.isRegularFile(source)) {
      return NetcdfNetwork.read(source);
    }
    throw new InvalidScenarioException(
        List.of(
            new Problem(
                source.toString(),
                "Network '" + source.getFileName() + "'",
                "file",
                "missing",
                "a network is a netCDF file or a folder of CSV tables",
                "Check the spelling of the path.")));
  }
}
