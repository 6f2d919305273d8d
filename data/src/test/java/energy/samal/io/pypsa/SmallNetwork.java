package energy.samal.io.pypsa;

import energy.samal.io.imports.Imported;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A network of two buses and two snapshots as CSV tables, to be changed. */
final class SmallNetwork {
  private final Path folder;

  SmallNetwork(Path folder) {
    this.folder = folder;
    table("network", "name,pypsa_version", "small,1.0.0");
    table("snapshots", ",snapshot,objective,stores,generators", "0,a,1,1,1", "1,b,1,1,1");
    table("buses", "name,v_nom,carrier", "north,380,AC", "south,380,AC");
    table("carriers", "name,co2_emissions", "coal,0.34", "wind,0");
    table("loads", "name,bus,p_set", "use,south,100");
    table(
        "generators",
        "name,bus,carrier,p_nom,marginal_cost,efficiency",
        "coal plant,north,coal,150,30,0.4",
        "wind park,south,wind,50,0,1");
    table("links", "name,bus0,bus1,p_nom,p_min_pu", "cable,north,south,90,-1");
  }

  SmallNetwork table(String name, String... lines) {
    return bytes(name, StandardCharsets.UTF_8, String.join("\n", lines) + "\n");
  }

  SmallNetwork bytes(String name, Charset encoding, String text) {
    try {
      Files.write(folder.resolve(name + ".csv"), text.getBytes(encoding));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SmallNetwork without(String name) {
    try {
      Files.delete(folder.resolve(name + ".csv"));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Imported read() {
    var imported = PypsaImport.read(folder, "small", "all");
    imported.tables().scenario();
    return imported;
  }

  /** What is wrong with it. */
  List<String> problems() {
    try {
      read();
      return List.of();
    } catch (InvalidScenarioException e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
