package energy.samal.io.imports;

import energy.samal.io.tables.Cells;
import energy.samal.io.tables.Origin;
import energy.samal.io.tables.Table;
import energy.samal.model.FieldTable;
import energy.samal.model.TableSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table that grows row by row, of which only the last row is held as objects. */
final class TableDraft {
  private final TableSpec spec;
  private final List<String> fields;
  private final Cells[] columns;

  /** What the open row was given; null where it was given nothing. */
  private final String[] open;

  private int rows;

  TableDraft(String table) {
    spec = FieldTable.standard().table(table);
    fields = spec.fieldNames();
    columns = new Cells[fields.size()];
    open = new String[columns.length];
  }

  CaseDraft.Line begin() {
    if (rows > 0) {
      close();
    }
    return new CaseDraft.Line(this, rows++);
  }

  void set(int row, String field, String text) {
    int at = fields.indexOf(field);
    if (at < 0) {
      throw new IllegalArgumentException("table " + spec.name() + " has no field " + field);
    }
    if (row != rows - 1) {
      throw new IllegalStateException(
          "%s of row %d of %s is set after row %d was begun"
              .formatted(field, row, spec.name(), rows - 1));
    }
    open[at] = text;
  }

  /** Columns begin with the first row that fills them. */
  private void close() {
    for (int at = 0; at < open.length; at++) {
      if (columns[at] == null && open[at] != null) {
        columns[at] = empty(at, rows - 1);
      }
      if (columns[at] != null) {
        columns[at].add(open[at] == null ? unlessSet(at) : open[at]);
      }
    }
    Arrays.fill(open, null);
  }

  private Cells empty(int at, int rows) {
    var cells = new Cells();
    for (int row = 0; row < rows; row++) {
      cells.add(unlessSet(at));
    }
    return cells;
  }

  private String unlessSet(int at) {
    return fields.get(at).equals(CaseDraft.SOURCE) ? CaseDraft.SOURCE : "";
  }

  Table build() {
    close();
    var header = new ArrayList<String>();
    var cells = new ArrayList<Cells>();
    for (int at = 0; at < columns.length; at++) {
      boolean always = fields.get(at).equals(CaseDraft.SOURCE) || spec.fields().get(at).required();
      if (columns[at] != null || always) {
        header.add(fields.get(at));
        cells.add(columns[at] == null ? empty(at, rows) : columns[at]);
      }
    }
    return Table.of(spec.name(), Origin.file("case to be, " + spec.name() + ".csv"), header, cells);
  }
}
