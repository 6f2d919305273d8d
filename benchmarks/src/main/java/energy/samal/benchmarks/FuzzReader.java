package energy.samal.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The readers behind {@code samal import}, and what they are given. */
enum FuzzReader {
  PYPSA_NETCDF("pypsa", "pypsa/ac-dc-meshed/ac-dc-meshed.nc", "pypsa/storage-hvdc/storage-hvdc.nc"),
  PYPSA_CSV("pypsa", "pypsa/ac-dc-meshed/csv", "pypsa/storage-hvdc/csv"),
  PYPSA_SPICE("pypsa-spice", "pypsa-spice"),
  OSEMOSYS_MATHPROG("osemosys", "osemosys/utopia.txt", "osemosys/super_simple_model.txt"),
  OSEMOSYS_OTOOLE("osemosys", "osemosys/super_simple_otoole"),
  MATPOWER(
      "matpower",
      "matpower/pglib_opf_case3_lmbd.m",
      "matpower/pglib_opf_case5_pjm.m",
      "matpower/pglib_opf_case14_ieee.m",
      "matpower/pglib_opf_case24_ieee_rts.m",
      "matpower/pglib_opf_case30_ieee.m"),
  EXCEL("excel");

  private static final String EVERY_TABLE = "data/src/test/resources/cases/everything";

  /** Tables of a network of our own. */
  private static final List<String> NETWORK =
      List.of(
          "buses",
          "carriers",
          "generators",
          "generators-p_max_pu",
          "lines",
          "loads",
          "loads-p_set",
          "network",
          "snapshots",
          "storage_units");

  private final String format;
  private final List<String> published;

  FuzzReader(String format, String... published) {
    this.format = format;
    this.published = List.of(published);
  }

  /** Words of {@code samal import} but for source and target, the format first. */
  List<String> options(Random random) {
    return switch (this) {
      case MATPOWER -> List.of(format, "--convention", random.nextBoolean() ? "dcp" : "matpower");
      case PYPSA_SPICE -> List.of(format, "--hours", "every:4380");
      default -> List.of(format);
    };
  }

  /**
   * Sound inputs: published ones where they are, and some of our own.
   *
   * @param home root of the project
   * @param reference folder of what is published
   * @param folder for what is made
   */
  List<Path> sources(Path home, Path reference, Path folder) throws IOException {
    var sources = new ArrayList<Path>();
    published.stream().map(reference::resolve).filter(Files::exists).forEach(sources::add);
    Files.createDirectories(folder);
    switch (this) {
      case EXCEL -> {
        var book = folder.resolve("case.xlsx");
        Jobs.samal(List.of("convert", home.resolve(EVERY_TABLE).toString(), book.toString()));
        sources.add(book);
      }
      case PYPSA_CSV -> sources.add(network(folder));
      case PYPSA_NETCDF -> sources.add(classic(folder));
      case MATPOWER -> sources.add(own("two-buses.m", folder));
      case OSEMOSYS_MATHPROG -> sources.add(own("one-plant.txt", folder));
      case PYPSA_SPICE, OSEMOSYS_OTOOLE -> {
        // Published ones alone.
      }
    }
    return sources;
  }

  private static Path network(Path folder) throws IOException {
    for (var table : NETWORK) {
      own("network/" + table + ".csv", folder);
    }
    return folder.resolve("network");
  }

  /** The network in the older kind of netCDF, which is what we write. */
  private static Path classic(Path folder) throws IOException {
    var made = folder.resolve("case").toString();
    var run = folder.resolve("run").toString();
    var target = folder.resolve("network.nc");
    Jobs.samal(List.of("import", "pypsa", network(folder).toString(), made));
    Jobs.samal(List.of("plan", made, "--quiet", "--out", run));
    Jobs.samal(List.of("export", "pypsa", run, target.toString()));
    return target;
  }

  private static Path own(String name, Path folder) throws IOException {
    var copy = folder.resolve(name);
    Files.createDirectories(copy.getParent());
    try (var in = FuzzReader.class.getResourceAsStream(name)) {
      Files.copy(in, copy);
    }
    return copy;
  }

  /** As on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
