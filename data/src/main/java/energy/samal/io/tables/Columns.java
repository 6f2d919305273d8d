package energy.samal.io.tables;

import energy.samal.model.Field;
import energy.samal.model.TableSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The fields of a table and where they stand in it. */
final class Columns {
  private final TableSpec spec;
  private final Table table;
  private final Map<String, Column> columns = new HashMap<>();
  private final Set<String> used;

  /**
   * @param index −1 where the table has no such column
   * @param name with the table's
   */
  record Column(Field field, int index, String name) {}

  /**
   * @param used where the fields that were asked for are noted down
   */
  Columns(TableSpec spec, Table table, Set<String> used) {
    this.spec = spec;
    this.table = table;
    this.used = used;
    for (var field : spec.fields()) {
      var name = field.element() + "." + field.name();
      columns.put(field.name(), new Column(field, table.column(field.name()), name));
    }
  }

  TableSpec spec() {
    return spec;
  }

  Table table() {
    return table;
  }

  /** The column of a field that is asked for from now on. */
  Column use(String field) {
    var column = columns.get(field);
    if (column == null) {
      throw new IllegalStateException("the field table has no " + spec.name() + "." + field);
    }
    used.add(column.name());
    return column;
  }
}
