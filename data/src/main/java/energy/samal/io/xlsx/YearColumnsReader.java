package energy.samal.io.xlsx;

import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.Nearest;
import energy.samal.model.Problem;
import energy.samal.model.TableSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Puts the years of a sheet below each other; each cell still knows where it stands there. */
final class YearColumnsReader {
  /** A row of the sheet that stands for the header. */
  private static final int HEADER = -1;

  private final Table wide;
  private final TableSpec spec;
  private final Units units;
  private final Consumer<Problem> problems;
  private final List<Field> figures;
  private final Set<String> used = new LinkedHashSet<>();
  private final List<String> years;
  private final List<Spot[]> spots = new ArrayList<>();

  private record Spot(int row, int column) {}

  YearColumnsReader(Table wide, Units units, Consumer<Problem> problems) {
    this.wide = wide;
    this.spec = FieldTable.standard().table(wide.name());
    this.units = units;
    this.problems = problems;
    this.figures = YearColumns.figures(spec);
    this.years = wide.header().stream().filter(YearColumns::isYear).toList();
  }

  Table tall() {
    var figureOf = new ArrayList<String>();
    for (int row = 0; row < wide.rows(); row++) {
      figureOf.add(figure(row));
    }
    used.addAll(figureOf);
    used.remove("");
    var header = header();
    var tall = new Table.Builder(wide.name(), origin(header), header);
    int row = 0;
    while (row < wide.rows()) {
      var rows = new LinkedHashMap<String, Integer>();
      int begin = row;
      while (row < wide.rows()
          && owner(row).equals(owner(begin))
          && !rows.containsKey(figureOf.get(row))) {
        rows.put(figureOf.get(row), row);
        row++;
      }
      add(tall, header, begin, rows);
    }
    return tall.build();
  }

  /** The figure that a row of the sheet is about; empty when it cannot be told. */
  private String figure(int row) {
    int column = wide.column(YearColumns.FIGURE);
    if (column < 0 && figures.size() > 1) {
      if (row == 0) {
        refuse(
            wide.headerPlace(Origin.WHOLE_LINE),
            YearColumns.FIGURE,
            "missing",
            "the table has several figures for each year",
            "Add the column figure, with one of " + names() + " in each row.");
      }
      return "";
    }
    var name = column < 0 ? figures.getFirst().name() : wide.cell(row, column).strip();
    var field = figures.stream().filter(f -> f.name().equals(name)).findFirst();
    if (field.isEmpty()) {
      refuse(
          wide.place(row, column),
          YearColumns.FIGURE,
          name,
          "the table has no such figure",
          Nearest.advice(name, names(), "figures of " + spec.name()));
      return "";
    }
    checkUnit(row, field.get());
    return name;
  }

  private void checkUnit(int row, Field field) {
    var unit = wide.cell(row, YearColumns.UNIT).strip();
    if (!unit.isEmpty() && !unit.equals(units.of(field))) {
      refuse(
          wide.place(row, wide.column(YearColumns.UNIT)),
          YearColumns.UNIT,
          unit,
          field.name() + " is in " + units.of(field),
          "Convert the figures and write " + units.of(field) + ".");
    }
  }

  private List<String> names() {
    return figures.stream().map(Field::name).toList();
  }

  /** Columns in the order of the case format, those that it does not know at the end. */
  private List<String> header() {
    var header = new ArrayList<String>();
    for (var field : spec.fieldNames()) {
      boolean isThere = field.equals(YearColumns.YEAR) || used.contains(field) || isOwner(field);
      if (isThere) {
        header.add(field);
      }
    }
    wide.header().stream()
        .filter(name -> isOwner(name) && spec.field(name).isEmpty())
        .forEach(header::add);
    return header;
  }

  private boolean isOwner(String name) {
    return wide.column(name) >= 0
        && !YearColumns.isYear(name)
        && !name.equals(YearColumns.UNIT)
        && !name.equals(YearColumns.FIGURE);
  }

  private List<String> owner(int row) {
    return wide.header().stream().filter(this::isOwner).map(name -> wide.cell(row, name)).toList();
  }

  private void add(Table.Builder tall, List<String> header, int begin, Map<String, Integer> rows) {
    for (var year : years) {
      int column = wide.column(year);
      if (rows.values().stream().allMatch(row -> wide.cell(row, column).isBlank())) {
        continue;
      }
      var cells = new ArrayList<String>();
      var places = new Spot[header.size()];
      for (int k = 0; k < header.size(); k++) {
        var name = header.get(k);
        var spot = spot(name, year, begin, rows);
        places[k] = spot;
        cells.add(
            name.equals(YearColumns.YEAR)
                ? year
                : spot.column() < 0 ? "" : wide.cell(spot.row(), spot.column()));
      }
      spots.add(places);
      tall.add(spots.size() + 1, cells);
    }
  }

  private Spot spot(String name, String year, int begin, Map<String, Integer> rows) {
    if (name.equals(YearColumns.YEAR)) {
      return new Spot(HEADER, wide.column(year));
    }
    if (used.contains(name)) {
      return rows.containsKey(name)
          ? new Spot(rows.get(name), wide.column(year))
          : new Spot(begin, Origin.WHOLE_LINE);
    }
    return new Spot(begin, wide.column(name));
  }

  /** Lines of the table made here are counted from 2 on, as those of a file. */
  private Origin origin(List<String> header) {
    return (line, column) -> {
      if (line == 0) {
        return wide.place();
      }
      if (line == 1) {
        return wide.headerPlace(column < 0 ? Origin.WHOLE_LINE : wide.column(header.get(column)));
      }
      var places = spots.get(line - 2);
      var spot = column < 0 ? new Spot(places[0].row(), Origin.WHOLE_LINE) : places[column];
      return spot.row() == HEADER
          ? wide.headerPlace(spot.column())
          : wide.place(spot.row(), spot.column());
    };
  }

  private void refuse(String place, String field, Object found, String rule, String remedy) {
    problems.accept(new Problem(place, "Table '" + wide.name() + "'", field, found, rule, remedy));
  }
}
