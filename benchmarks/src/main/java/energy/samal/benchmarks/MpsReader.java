package energy.samal.benchmarks;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads a linear program from a file in free MPS, and the hour of a row or column from its name: as
 * we write it ({@code family(subject,period,h17)}) or as a date and an hour somewhere in the name
 * ({@code 2030-01-31 17:00}, with any one character between date and hour). Integer columns are
 * taken as if they were not.
 */
final class MpsReader {
  private static final Pattern OURS = Pattern.compile("[(,]h(\\d+)\\)");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d.\\d\\d:\\d\\d");

  private enum Section {
    NAME,
    ROWS,
    COLUMNS,
    RHS,
    RANGES,
    BOUNDS,
    ENDATA
  }

  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Integer> columns = new HashMap<>();
  private final StringBuilder types = new StringBuilder();
  private String objective = "";
  private double offset;
  private double[] cost = new double[1 << 12];
  private double[] lower = new double[1 << 12];
  private double[] upper = new double[1 << 12];
  private double[] right;
  private double[] range;

  /** Row, column and value of each coefficient, in the order of columns. */
  private int[] rowOf = new int[1 << 14];

  private int[] columnOf = new int[1 << 14];
  private double[] value = new double[1 << 14];
  private int places;

  private MpsReader() {}

  static Lp read(Path file) throws IOException {
    var reader = new MpsReader();
    var section = Section.NAME;
    try (var lines = Files.newBufferedReader(file)) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isBlank() || line.startsWith("*")) {
          continue;
        }
        if (!Character.isWhitespace(line.charAt(0))) {
          section = Section.valueOf(new StringTokenizer(line).nextToken());
          reader.enter(section);
        } else {
          reader.line(section, line);
        }
      }
    }
    return reader.build();
  }

  private void enter(Section section) {
    if (section == Section.COLUMNS) {
      right = new double[rows.size()];
      range = new double[rows.size()];
      Arrays.fill(range, Double.NaN);
    }
  }

  private void line(Section section, String line) {
    var words = new StringTokenizer(line);
    switch (section) {
      case ROWS -> {
        char type = words.nextToken().charAt(0);
        var name = words.nextToken();
        if (type != 'N') {
          rows.put(name, rows.size());
          types.append(type);
        } else if (objective.isEmpty()) {
          objective = name;
        }
      }
      case COLUMNS -> {
        if (!line.contains("'MARKER'")) {
          int column = columns.computeIfAbsent(words.nextToken(), _ -> newColumn());
          pairs(words, (row, number) -> coefficient(column, row, number));
        }
      }
      case RHS -> {
        skipSetName(words);
        pairs(words, this::rightHandSide);
      }
      case RANGES -> {
        skipSetName(words);
        pairs(words, (row, number) -> range[rows.get(row)] = number);
      }
      case BOUNDS -> bound(words);
      case NAME, ENDATA -> {}
    }
  }

  private interface Pair {
    void take(String row, double number);
  }

  private static void pairs(StringTokenizer words, Pair pair) {
    while (words.hasMoreTokens()) {
      pair.take(words.nextToken(), Double.parseDouble(words.nextToken()));
    }
  }

  private static void skipSetName(StringTokenizer words) {
    if (words.countTokens() % 2 == 1) {
      words.nextToken();
    }
  }

  private int newColumn() {
    int column = columns.size();
    if (column == cost.length) {
      cost = Arrays.copyOf(cost, 2 * column);
      lower = Arrays.copyOf(lower, 2 * column);
      upper = Arrays.copyOf(upper, 2 * column);
    }
    upper[column] = Double.POSITIVE_INFINITY;
    return column;
  }

  private void coefficient(int column, String row, double number) {
    if (row.equals(objective)) {
      cost[column] = number;
    } else if (rows.containsKey(row)) {
      if (places == value.length) {
        rowOf = Arrays.copyOf(rowOf, 2 * places);
        columnOf = Arrays.copyOf(columnOf, 2 * places);
        value = Arrays.copyOf(value, 2 * places);
      }
      rowOf[places] = rows.get(row);
      columnOf[places] = column;
      value[places++] = number;
    }
  }

  private void rightHandSide(String row, double number) {
    if (row.equals(objective)) {
      offset = -number;
    } else if (rows.containsKey(row)) {
      right[rows.get(row)] = number;
    }
  }

  private void bound(StringTokenizer words) {
    var type = words.nextToken();
    boolean valued = !type.equals("FR") && !type.equals("MI") && !type.equals("PL");
    if (words.countTokens() > (valued ? 2 : 1)) {
      words.nextToken();
    }
    int column = columns.get(words.nextToken());
    double number = valued ? Double.parseDouble(words.nextToken()) : Double.POSITIVE_INFINITY;
    switch (type) {
      case "UP", "UI" -> {
        upper[column] = number;
        lower[column] = number < 0 && lower[column] == 0 ? Double.NEGATIVE_INFINITY : lower[column];
      }
      case "LO", "LI" -> lower[column] = number;
      case "FX" -> lower[column] = upper[column] = number;
      case "FR" -> lower[column] = Double.NEGATIVE_INFINITY;
      case "MI" -> lower[column] = Double.NEGATIVE_INFINITY;
      case "PL" -> upper[column] = number;
      default -> throw new IllegalArgumentException("bound of type " + type);
    }
  }

  private Lp build() {
    var dates = new TreeMap<String, Integer>();
    dates(rows, dates);
    dates(columns, dates);
    int count = 0;
    for (var date : dates.entrySet()) {
      date.setValue(count++);
    }
    var lp = new LpBuilder().addOffset(offset);
    int[] columnHour = hours(columns, dates);
    for (int j = 0; j < columnHour.length; j++) {
      lp.columns(new Label("x", "", j), 1, columnHour[j], lower[j], upper[j], cost[j]);
    }
    addRows(lp, hours(rows, dates));
    return lp.build();
  }

  private void addRows(LpBuilder lp, int[] hour) {
    int[] start = new int[hour.length + 1];
    for (int k = 0; k < places; k++) {
      start[rowOf[k] + 1]++;
    }
    for (int i = 0; i < hour.length; i++) {
      start[i + 1] += start[i];
    }
    int[] order = new int[places];
    int[] next = start.clone();
    for (int k = 0; k < places; k++) {
      order[next[rowOf[k]]++] = k;
    }
    for (int i = 0; i < hour.length; i++) {
      for (int k = start[i]; k < start[i + 1]; k++) {
        lp.term(value[order[k]], columnOf[order[k]]);
      }
      lp.row(new Label("r", "", i), hour[i], least(i), most(i));
    }
  }

  private double least(int row) {
    double width = Math.abs(range[row]);
    return switch (types.charAt(row)) {
      case 'E' -> range[row] < 0 ? right[row] - width : right[row];
      case 'L' -> Double.isNaN(width) ? Double.NEGATIVE_INFINITY : right[row] - width;
      default -> right[row];
    };
  }

  private double most(int row) {
    double width = Math.abs(range[row]);
    return switch (types.charAt(row)) {
      case 'E' -> range[row] > 0 ? right[row] + width : right[row];
      case 'G' -> Double.isNaN(width) ? Double.POSITIVE_INFINITY : right[row] + width;
      default -> right[row];
    };
  }

  private static void dates(Map<String, Integer> names, Map<String, Integer> dates) {
    for (var name : names.keySet()) {
      var date = DATE.matcher(name);
      if (date.find()) {
        dates.put(date.group(), 0);
      }
    }
  }

  private static int[] hours(Map<String, Integer> names, NavigableMap<String, Integer> dates) {
    int[] hours = new int[names.size()];
    Arrays.fill(hours, Lp.NONE);
    names.forEach(
        (name, place) -> {
          var ours = OURS.matcher(name);
          var date = DATE.matcher(name);
          if (ours.find()) {
            hours[place] = Integer.parseInt(ours.group(1));
          } else if (date.find()) {
            hours[place] = dates.get(date.group());
          }
        });
    return hours;
  }
}
