package energy.samal.benchmarks;

import io.jhdf.HdfFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Inputs of about the size that is asked for, made up, one for each reader. */
final class ReaderInputs {
  private static final int HOURS = 8760;
  private static final int MB = 1 << 20;

  /** Of a share with four decimals and what parts it from the next. */
  private static final int SHARE_BYTES = 7;

  private static final int YEARS = 30;
  private static final int SLICES = 96;

  private final Random random = new Random(1);
  private final long bytes;
  private final Path folder;

  ReaderInputs(int sizeMb, Path folder) {
    this.bytes = (long) sizeMb * MB;
    this.folder = folder;
  }

  /**
   * @param reference folder of published inputs, one of which is enlarged
   */
  Path of(FuzzReader reader, Path reference) throws IOException {
    return switch (reader) {
      case PYPSA_CSV -> network();
      case PYPSA_NETCDF -> netcdf();
      case PYPSA_SPICE -> spice(reference.resolve("pypsa-spice"));
      case OSEMOSYS_MATHPROG -> mathprog();
      case OSEMOSYS_OTOOLE -> otoole();
      case MATPOWER -> grid();
      case EXCEL -> workbook();
    };
  }

  private String share() {
    return String.format(Locale.ROOT, "%.4f", 0.1 + 0.8 * random.nextDouble());
  }

  /** The same in all years, as models must have it here. */
  private static String share(String technology, String slice) {
    return "0." + (1000 + Math.floorMod((technology + slice).hashCode(), 8000));
  }

  private void shares(BufferedWriter out, int count) throws IOException {
    for (int k = 0; k < count; k++) {
      out.write(",");
      out.write(share());
    }
    out.write("\n");
  }

  private static String names(String begin, int count) {
    return IntStream.range(0, count).mapToObj(k -> begin + k).collect(Collectors.joining(","));
  }

  /** A bus with many generators, each with what is available in every hour. */
  private Path network() throws IOException {
    var network = Files.createDirectories(folder.resolve("network"));
    int plants = (int) (bytes / HOURS / SHARE_BYTES);
    Files.writeString(network.resolve("buses.csv"), "name\nhere\n");
    Files.writeString(network.resolve("loads.csv"), "name,bus,p_set\nuse,here,1\n");
    var generators = new StringBuilder("name,bus,p_nom,marginal_cost\n");
    for (int k = 0; k < plants; k++) {
      generators.append("g%d,here,1,%d\n".formatted(k, k));
    }
    Files.writeString(network.resolve("generators.csv"), generators);
    var snapshots = new StringBuilder("snapshot\n");
    try (var out = Files.newBufferedWriter(network.resolve("generators-p_max_pu.csv"))) {
      out.write("snapshot," + names("g", plants) + "\n");
      for (int hour = 0; hour < HOURS; hour++) {
        snapshots.append(hour).append('\n');
        out.write(String.valueOf(hour));
        shares(out, plants);
      }
    }
    Files.writeString(network.resolve("snapshots.csv"), snapshots);
    return network;
  }

  /** The same as one file of HDF5. */
  private Path netcdf() {
    int plants = (int) (bytes / HOURS / Double.BYTES);
    var names = IntStream.range(0, plants).mapToObj(k -> "g" + k).toArray(String[]::new);
    var buses = new String[plants];
    Arrays.fill(buses, "here");
    var one = new double[plants];
    Arrays.fill(one, 1);
    var available = new double[HOURS][plants];
    for (var row : available) {
      Arrays.setAll(row, _ -> random.nextInt(1000, 9000) / 1e4);
    }
    var file = folder.resolve("network.nc");
    try (var hdf = HdfFile.write(file)) {
      hdf.putDataset("snapshots", IntStream.range(0, HOURS).toArray());
      hdf.putDataset("buses_i", new String[] {"here"});
      hdf.putDataset("loads_i", new String[] {"use"});
      hdf.putDataset("loads_bus", new String[] {"here"});
      hdf.putDataset("loads_p_set", new double[] {1});
      hdf.putDataset("generators_i", names);
      hdf.putDataset("generators_bus", buses);
      hdf.putDataset("generators_p_nom", one);
      hdf.putDataset("generators_marginal_cost", one);
      hdf.putDataset("generators_t_p_max_pu_i", names);
      hdf.putDataset("generators_t_p_max_pu", available);
    }
    return file;
  }

  /** The published project with many more shapes. */
  private Path spice(Path published) throws IOException {
    var project = folder.resolve("project");
    Trees.copy(published, project);
    var table = project.resolve("centralasia/input/global_input/availability.csv");
    int columns = Files.readAllLines(table).getFirst().split(",").length - 3;
    try (var out = Files.newBufferedWriter(table, StandardOpenOption.APPEND)) {
      for (long left = bytes; left > 0; left -= (long) columns * SHARE_BYTES) {
        out.write("XX,XX,T" + left);
        shares(out, columns);
      }
    }
    return project;
  }

  private static List<String> years() {
    return IntStream.range(0, YEARS).mapToObj(k -> String.valueOf(2020 + k)).toList();
  }

  private static List<String> slices() {
    return IntStream.range(0, SLICES).mapToObj(k -> "S" + k).toList();
  }

  /** A line for each technology, slice and year. */
  private interface Line {
    String of(String technology, String slice, String year);
  }

  private void lines(BufferedWriter out, int technologies, Line line) throws IOException {
    for (int k = 0; k < technologies; k++) {
      for (var slice : slices()) {
        for (var year : years()) {
          out.write(line.of("SUN" + k, slice, year));
        }
      }
    }
  }

  private int technologies(int lineBytes) {
    return Math.max(1, (int) (bytes / lineBytes / YEARS / SLICES));
  }

  /** Many plants with a capacity factor in each slice and year. */
  private Path mathprog() throws IOException {
    int technologies = technologies("R SUN100 S10 2020 0.1234\n".length());
    var file = folder.resolve("model.txt");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("set REGION := R ;\nset YEAR := " + String.join(" ", years()) + " ;\n");
      out.write("set TIMESLICE := " + String.join(" ", slices()) + " ;\nset FUEL := ELC ;\n");
      out.write("set TECHNOLOGY := " + names("SUN", technologies).replace(',', ' ') + " ;\n");
      out.write("set MODE_OF_OPERATION := 1 ;\nset EMISSION := ;\n");
      for (var parameter : defaults()) {
        out.write(
            "param %s default %s := ;\n".formatted(parameter.getFirst(), parameter.getLast()));
      }
      out.write("param CapacityFactor default 1 :=\n");
      lines(
          out, technologies, (t, s, y) -> "R " + t + " " + s + " " + y + " " + share(t, s) + "\n");
      out.write(";\nend;\n");
    }
    return file;
  }

  private static List<List<String>> defaults() {
    return List.of(
        List.of("DiscountRate", "0.1"),
        List.of("YearSplit", String.valueOf(1.0 / SLICES)),
        List.of("SpecifiedAnnualDemand", "1"),
        List.of("SpecifiedDemandProfile", String.valueOf(1.0 / SLICES)),
        List.of("CapacityToActivityUnit", "31.536"),
        List.of("OutputActivityRatio", "1"),
        List.of("AvailabilityFactor", "1"),
        List.of("CapitalCost", "1000"),
        List.of("OperationalLife", "30"));
  }

  /** The same as a folder of tables. */
  private Path otoole() throws IOException {
    int technologies = technologies("R,SUN100,S10,2020,0.1234\n".length());
    var model = Files.createDirectories(folder.resolve("model/csv")).getParent();
    var config = new ArrayList<String>();
    var members = new LinkedHashMap<String, List<String>>();
    members.put("REGION", List.of("R"));
    members.put("YEAR", years());
    members.put("TIMESLICE", slices());
    members.put("FUEL", List.of("ELC"));
    members.put("TECHNOLOGY", List.of(names("SUN", technologies).split(",")));
    members.put("MODE_OF_OPERATION", List.of("1"));
    for (var set : members.entrySet()) {
      config.add(set.getKey() + ": {type: set}");
      Files.writeString(
          model.resolve("csv/" + set.getKey() + ".csv"),
          "VALUE\n" + String.join("\n", set.getValue()) + "\n");
    }
    for (var parameter : defaults()) {
      config.add(
          "%s: {type: param, indices: [%s], default: %s}"
              .formatted(parameter.getFirst(), indices(parameter.getFirst()), parameter.getLast()));
    }
    config.add("CapacityFactor: {type: param, indices: [REGION, TECHNOLOGY, TIMESLICE, YEAR]}");
    Files.write(model.resolve("config.yaml"), config);
    try (var out = Files.newBufferedWriter(model.resolve("csv/CapacityFactor.csv"))) {
      out.write("REGION,TECHNOLOGY,TIMESLICE,YEAR,VALUE\n");
      lines(
          out, technologies, (t, s, y) -> "R," + t + "," + s + "," + y + "," + share(t, s) + "\n");
    }
    return model;
  }

  private static String indices(String parameter) {
    return switch (parameter) {
      case "DiscountRate" -> "REGION";
      case "YearSplit" -> "TIMESLICE, YEAR";
      case "SpecifiedAnnualDemand" -> "REGION, FUEL, YEAR";
      case "SpecifiedDemandProfile" -> "REGION, FUEL, TIMESLICE, YEAR";
      case "CapacityToActivityUnit", "OperationalLife" -> "REGION, TECHNOLOGY";
      case "OutputActivityRatio" -> "REGION, TECHNOLOGY, FUEL, MODE_OF_OPERATION, YEAR";
      default -> "REGION, TECHNOLOGY, YEAR";
    };
  }

  /** A ring of buses, each tenth with a plant. */
  private Path grid() throws IOException {
    var bus =
        "\t%d\t%d\t%.2f\t%.2f\t 0.0\t 0.0\t 1\t 1.00000\t 0.00000\t 240.0\t 1\t 1.10000\t"
            + " 0.90000;\n";
    var branch =
        "\t%d\t%d\t 0.00281\t 0.0281\t 0.00712\t 400.0\t 400.0\t 400.0\t 0.0\t 0.0\t 1"
            + "\t -30.0\t 30.0;\n";
    int buses = (int) (bytes / 200);
    var file = folder.resolve("grid.m");
    try (var out = Files.newBufferedWriter(file)) {
      out.write("function mpc = grid\nmpc.version = '2';\nmpc.baseMVA = 100.0;\nmpc.bus = [\n");
      for (int k = 1; k <= buses; k++) {
        out.write(
            String.format(Locale.ROOT, bus, k, k == 1 ? 3 : 2, 10 * random.nextDouble(), 3.0));
      }
      out.write("];\nmpc.gen = [\n");
      for (int k = 1; k <= buses; k += 10) {
        out.write(
            "\t%d\t 20.0\t 0.0\t 30.0\t -30.0\t 1.0\t 100.0\t 1\t 200.0\t 0.0;\n".formatted(k));
      }
      out.write("];\nmpc.gencost = [\n");
      for (int k = 1; k <= buses; k += 10) {
        out.write("\t2\t 0.0\t 0.0\t 3\t 0.0\t %d.0\t 0.0;\n".formatted(10 + k % 30));
      }
      out.write("];\nmpc.branch = [\n");
      for (int k = 1; k <= buses; k++) {
        out.write(branch.formatted(k, k % buses + 1));
      }
      out.write("];\n");
    }
    return file;
  }

  /** A case with many series that nothing uses, in sheets that a workbook program still opens. */
  private Path workbook() throws IOException {
    int columns = 500;
    var made = folder.resolve("case");
    Jobs.samal(List.of("import", "pypsa", small().toString(), made.toString()));
    // A cell takes about half of its text once it is packed.
    int sheets = (int) Math.max(1, bytes / (4L * HOURS * columns));
    for (int sheet = 0; sheet < sheets; sheet++) {
      try (var out = Files.newBufferedWriter(made.resolve("hourly/more" + sheet + ".csv"))) {
        out.write("hour_utc," + names("s" + sheet + "_", columns) + "\n");
        for (int hour = 0; hour < HOURS; hour++) {
          out.write(String.valueOf(hour));
          shares(out, columns);
        }
      }
    }
    Files.deleteIfExists(made.resolve("datapackage.json"));
    var book = folder.resolve("case.xlsx");
    Jobs.samal(List.of("convert", made.toString(), book.toString()));
    return book;
  }

  private Path small() throws IOException {
    return new ReaderInputs(1, Files.createDirectories(folder.resolve("small"))).network();
  }
}
