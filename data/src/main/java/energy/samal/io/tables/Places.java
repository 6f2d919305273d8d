package energy.samal.io.tables;

import energy.samal.model.FieldTable;
import java.util.HashMap;
import java.util.Map;

/** Finds the row that an element of a scenario came from. */
final class Places {
  private final Map<String, Row> rows = new HashMap<>();
  private final Reading reading;

  Places(Reading reading) {
    this.reading = reading;
  }

  /** Of a case without problems nobody asks, and large cases have many rows. */
  private Map<String, Row> rows() {
    if (rows.isEmpty()) {
      for (var spec : FieldTable.standard().tables()) {
        reading.rows(spec.name()).forEach(row -> rows.putIfAbsent(row.element(), row));
      }
    }
    return rows;
  }

  /**
   * File and line, or sheet and cell.
   *
   * @param element kind and name, as problems say it
   * @param field of the element; the whole row when it is not a column
   */
  String of(String element, String field) {
    var row = rows().get(element);
    return row == null ? reading.tables().name() : row.place(field);
  }
}
