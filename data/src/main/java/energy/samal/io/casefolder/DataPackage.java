package energy.samal.io.casefolder;

import energy.samal.io.tables.CaseTables;
import energy.samal.model.Problem;
import java.nio.file.Path;
import java.util.function.Consumer;

final class DataPackage {
  static final String FILE = "datapackage.json";

  private DataPackage() {}

  static String json(CaseTables tables) {
    return "{}\n";
  }

  static void check(Path folder, TextFile files, CaseTables tables, Consumer<Problem> problems) {}
}
