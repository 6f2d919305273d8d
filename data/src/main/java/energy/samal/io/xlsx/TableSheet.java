package energy.samal.io.xlsx;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.Problem;
import energy.samal.model.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A sheet on its way to being a table. The first row that is no remark names the columns; a row
 * whose first cell begins with {@code #} is a remark.
 */
final class TableSheet implements SheetParser.Rows {
  /** Many times what any case needs; a damaged file can ask for much more. */
  private static final int MOST_CELLS = 20_000_000;

  private final String table;
  private final Origin origin;
  private final Consumer<Problem> problems;
  private final CellGuard guard;
  private final Units units;
  private final boolean hourly;
  private final TableSpec spec;
  private final List<Units.Header> columns = new ArrayList<>();
  private final BitSet numeric = new BitSet();
  private final Map<Integer, String> seriesUnits = new TreeMap<>();
  private Table.Builder rows;
  private int headerRow = 1;
  private int lastRow;
  private int remarks;
  private long cells;

  TableSheet(String table, Origin origin, Units units, Consumer<Problem> problems) {
    this.table = table;
    this.origin = origin;
    this.problems = problems;
    this.guard = new CellGuard(origin, "Table '" + table + "'", problems);
    this.units = units;
    this.hourly = table.startsWith(CaseTables.HOURLY_PREFIX);
    var standard = FieldTable.standard();
    this.spec =
        standard.has(hourly ? FieldTable.HOURLY : table)
            ? standard.table(hourly ? FieldTable.HOURLY : table)
            : null;
  }

  @Override
  public void row(int number, List<Cell> row) {
    var first = row.getFirst();
    if (first.column() == 0 && first.kind() == Cell.Kind.TEXT && first.text().startsWith("#")) {
      remarks++;
    } else if (row.stream().allMatch(Cell::isBlank)) {
      return;
    } else if (rows == null) {
      header(number, row);
    } else {
      add(number, row);
    }
  }

  private void header(int number, List<Cell> row) {
    headerRow = number;
    lastRow = number;
    for (var cell : row) {
      var text = guard.checked(cell, number, "header", false);
      while (columns.size() <= cell.column()) {
        columns.add(new Units.Header("", ""));
      }
      columns.set(cell.column(), named(cell, cell.column() == 0 ? Remarks.undo(text) : text));
    }
    while (columns.getLast().name().isEmpty()) {
      columns.removeLast();
    }
    var names = columns.stream().map(Units.Header::name).toList();
    boolean hasYears = YearColumns.areIn(table, names);
    for (int column = 0; column < names.size(); column++) {
      var name = names.get(column);
      numeric.set(column, hourly || (hasYears && YearColumns.isYear(name)) || isNumber(name));
    }
    // The header of a table is line 1 wherever it stands in the sheet.
    Origin place = (line, column) -> origin.place(line == 1 ? headerRow : line, column);
    rows = new Table.Builder(table, place, names);
  }

  /** The name of a column; a unit that is not its own is refused. */
  private Units.Header named(Cell cell, String text) {
    if (hourly) {
      var header = Units.Header.ofSeries(text);
      if (!header.unit().isEmpty() && !isField(header.name())) {
        seriesUnits.put(cell.column(), header.unit());
      }
      return header;
    }
    var header = Units.Header.ofField(text);
    if (header.unit().isEmpty() || !isField(header.name())) {
      return new Units.Header(text.strip(), "");
    }
    var unit = units.of(spec.field(header.name()).orElseThrow());
    if (!header.unit().equals(unit)) {
      refuseUnit(cell.column(), header.name(), header.unit(), unit);
    }
    return header;
  }

  private void refuseUnit(int column, String name, String found, String unit) {
    var isIn = unit.isEmpty() ? name + " has no unit" : name + " is in " + unit;
    var remedy =
        unit.isEmpty() ? "Leave the unit out." : "Convert the figures and write " + unit + ".";
    guard.refuse(headerRow, column, "unit", found, isIn, remedy);
  }

  private boolean isField(String name) {
    return spec != null && spec.field(name).isPresent();
  }

  private boolean isNumber(String name) {
    return isField(name)
        && spec.field(name)
            .map(field -> field.type())
            .filter(type -> type instanceof FieldType.Decimal || type instanceof FieldType.Whole)
            .isPresent();
  }

  private void add(int number, List<Cell> row) {
    lastRow = number;
    cells += columns.size();
    if (cells > MOST_CELLS) {
      return;
    }
    var texts = new String[columns.size()];
    Arrays.fill(texts, "");
    for (var cell : row) {
      boolean isBeside = cell.column() >= texts.length;
      if (isBeside && !cell.isBlank()) {
        guard.refuse(
            number,
            cell.column(),
            "cell",
            cell.text(),
            "it stands in a column without a name",
            "Name the column in row %d, or clear the cell.".formatted(headerRow));
      } else if (!isBeside) {
        int at = cell.column();
        texts[at] = guard.checked(cell, number, columns.get(at).name(), numeric.get(at));
      }
    }
    texts[0] = Remarks.undo(texts[0]);
    rows.add(number, Arrays.asList(texts));
  }

  /**
   * The table; empty when there is none, after problems have been told.
   *
   * @param merged ranges of cells of the sheet
   */
  Optional<Table> finish(List<CellRange> merged) {
    if (rows == null) {
      guard.refuse(
          1,
          Origin.WHOLE_LINE,
          "content",
          "empty",
          "a table begins with a row of column names",
          "Add it, or delete the sheet.");
      return Optional.empty();
    }
    for (var range : merged) {
      boolean isInside =
          range.bottom() >= headerRow && range.top() <= lastRow && range.left() < columns.size();
      if (isInside) {
        guard.refuse(
            range.top(),
            range.left(),
            "cells",
            range.text(),
            "they are merged into one, so that all but the first are empty",
            "Unmerge them and fill in each.");
      }
    }
    if (cells > MOST_CELLS) {
      guard.refuse(
          0,
          Origin.WHOLE_LINE,
          "size",
          cells + " cells",
          "a table has at most " + MOST_CELLS,
          "Clear the rows and columns that are not needed.");
    }
    var read = rows.build();
    return Optional.of(hasYears() ? new YearColumnsReader(read, units, problems).tall() : read);
  }

  /** Whether figures of series are in the units that their headers show. */
  void checkSeries(Map<String, String> known) {
    seriesUnits.forEach(
        (column, found) -> {
          var name = columns.get(column).name();
          var unit = known.getOrDefault(name, found);
          if (!unit.equals(found)) {
            refuseUnit(column, name, found, unit);
          }
        });
  }

  /** Whether the sheet holds nothing at all. */
  boolean isEmpty() {
    return rows == null && remarks == 0;
  }

  boolean hasYears() {
    return rows != null
        && YearColumns.areIn(table, columns.stream().map(Units.Header::name).toList());
  }

  CellGuard guard() {
    return guard;
  }

  int remarks() {
    return remarks;
  }
}
