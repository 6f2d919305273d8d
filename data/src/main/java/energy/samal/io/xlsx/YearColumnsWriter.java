package energy.samal.io.xlsx;

import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the years of a table side by side. */
final class YearColumnsWriter {
  private final Table tall;
  private final Units units;
  private final List<Field> figures;
  private final boolean isNamed;
  private final List<String> owners;
  private final List<String> years;
  private final Table.Builder wide;

  YearColumnsWriter(Table tall, Units units) {
    this.tall = tall;
    this.units = units;
    var all = YearColumns.figures(FieldTable.standard().table(tall.name()));
    this.isNamed = all.size() > 1;
    this.figures = all.stream().filter(field -> tall.column(field.name()) >= 0).toList();
    var names = figures.stream().map(Field::name).toList();
    this.owners =
        tall.header().stream()
            .filter(name -> !name.equals(YearColumns.YEAR) && !names.contains(name))
            .toList();
    this.years = YearColumns.years(tall);
    this.wide = new Table.Builder(tall.name(), Origin.file(tall.name()), header());
  }

  private List<String> header() {
    var header = new ArrayList<>(owners);
    if (isNamed) {
      header.add(YearColumns.FIGURE);
    }
    header.add(YearColumns.UNIT);
    header.addAll(years);
    return header;
  }

  /** One row for each run of rising years with the same owner, and each figure of it. */
  Table wide() {
    int row = 0;
    while (row < tall.rows()) {
      int end = row + 1;
      while (end < tall.rows() && belongs(end)) {
        end++;
      }
      for (var figure : figures) {
        add(figure, row, end);
      }
      row = end;
    }
    return wide.build();
  }

  private boolean belongs(int row) {
    return owner(row).equals(owner(row - 1))
        && tall.cell(row, YearColumns.YEAR).compareTo(tall.cell(row - 1, YearColumns.YEAR)) > 0;
  }

  private List<String> owner(int row) {
    return owners.stream().map(name -> tall.cell(row, name)).toList();
  }

  /** A figure that nothing is known of is left out, but the first rows name all there are. */
  private void add(Field figure, int from, int to) {
    var values = new String[years.size()];
    Arrays.fill(values, "");
    boolean isGiven = from == 0;
    for (int row = from; row < to; row++) {
      int year = years.indexOf(tall.cell(row, YearColumns.YEAR));
      var value = tall.cell(row, figure.name());
      if (year >= 0) {
        values[year] = value;
      }
      isGiven |= !value.isEmpty();
    }
    if (isGiven) {
      var cells = new ArrayList<>(owner(from));
      if (isNamed) {
        cells.add(figure.name());
      }
      cells.add(units.of(figure));
      cells.addAll(Arrays.asList(values));
      wide.add(0, cells);
    }
  }
}
