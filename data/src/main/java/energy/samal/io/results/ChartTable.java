package energy.samal.io.results;

import energy.samal.io.xlsx.Chart;
import energy.samal.io.xlsx.ResultWorkbook;
import energy.samal.io.xlsx.ResultWorkbook.Column;
import energy.samal.io.xlsx.ResultWorkbook.Format;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Figures in blocks, one for each country and one for all, each with a chart beside it. */
final class ChartTable {
  /** The block of all countries together. */
  static final String ALL = "all";

  /** Share of the largest figure below which nothing can be seen. */
  private static final double SEEN = 1e-6;

  private final String title;
  private final String unit;
  private final double divisor;
  private final List<Column> labels;
  private final Map<String, List<Object>> rows;
  private final Set<String> lines;
  private final Map<String, Map<String, Map<String, Double>>> figures = new LinkedHashMap<>();
  private final Set<String> parts = new LinkedHashSet<>();

  /**
   * @param labels columns before the figures; the first one goes along the axis
   * @param rows labels of each row, by its key
   * @param lines parts that are lines over the bars
   */
  ChartTable(
      Measure measure, List<Column> labels, Map<String, List<Object>> rows, Set<String> lines) {
    this.title = measure.title();
    this.unit = measure.unit();
    this.divisor = measure.divisor();
    this.labels = labels;
    this.rows = rows;
    this.lines = lines;
    figures.put(ALL, new HashMap<>());
  }

  /**
   * What a chart shows.
   *
   * @param divisor of figures to the unit
   */
  record Measure(String title, String unit, double divisor) {}

  /** Adds to a figure of one block. */
  void add(String block, String row, String part, double value) {
    if (value != 0 && rows.containsKey(row)) {
      parts.add(part);
      figures
          .computeIfAbsent(block, _ -> new HashMap<>())
          .computeIfAbsent(row, _ -> new HashMap<>())
          .merge(part, value / divisor, Double::sum);
    }
  }

  /** Adds to a figure of a country and of all. */
  void addBoth(String country, String row, String part, double value) {
    add(ALL, row, part, value);
    add(country, row, part, value);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * The sheet.
   *
   * @param names of countries
   */
  ResultWorkbook.Sheet sheet(String name, String meaning, UnaryOperator<String> names) {
    var order = Palette.inOrder(parts.stream().filter(this::isSeen).toList());
    var blocks = new ArrayList<>(figures.keySet());
    blocks.removeIf(block -> figures.get(block).isEmpty());
    if (blocks.size() == 2) {
      blocks.remove(ALL);
    }
    var columns = new ArrayList<Column>();
    columns.add(new Column("country", "", Format.PLAIN));
    columns.addAll(labels);
    order.forEach(part -> columns.add(new Column(part, unit, Format.DECIMAL)));
    var charts = new ArrayList<Chart>();
    for (int k = 0; k < blocks.size(); k++) {
      charts.add(chart(shown(blocks.get(k), names), 1 + k * rows.size(), order));
    }
    return new ResultWorkbook.Sheet(
        name,
        meaning,
        columns,
        row -> blocks.forEach(block -> write(block, shown(block, names), order, row)),
        charts);
  }

  /**
   * Whether a part has a figure that a chart can show: solvers leave traces of what is not used.
   */
  private boolean isSeen(String part) {
    double own = 0;
    double most = 0;
    for (var block : figures.values()) {
      for (var row : block.values()) {
        own = Math.max(own, Math.abs(row.getOrDefault(part, 0.0)));
        for (double value : row.values()) {
          most = Math.max(most, Math.abs(value));
        }
      }
    }
    return own > SEEN * most;
  }

  private static String shown(String block, UnaryOperator<String> names) {
    return block.equals(ALL) ? "all countries" : names.apply(block);
  }

  private void write(String block, String shown, List<String> order, Consumer<List<Object>> to) {
    rows.forEach(
        (key, cells) -> {
          var values = new ArrayList<Object>();
          values.add(shown);
          values.addAll(cells);
          var found = figures.get(block).getOrDefault(key, Map.of());
          order.forEach(part -> values.add(found.getOrDefault(part, 0.0)));
          to.accept(values);
        });
  }

  private Chart chart(String shown, int first, List<String> order) {
    var bars = new ArrayList<Chart.Part>();
    var over = new ArrayList<Chart.Part>();
    for (int k = 0; k < order.size(); k++) {
      var name = order.get(k);
      boolean isLine = lines.contains(name);
      var colour = isLine ? "1F2A30" : Palette.colour(name, k);
      (isLine ? over : bars).add(new Chart.Part(name, 1 + labels.size() + k, colour));
    }
    return new Chart(
        title + ": " + shown, unit, new Chart.Rows(first, first + rows.size() - 1, 1), bars, over);
  }
}
