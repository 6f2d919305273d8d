package energy.samal.io.xlsx;

import energy.samal.io.tables.CaseTables;
import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** Units as the headers of a workbook show them: below the name, in brackets. */
final class Units {
  private static final Pattern HEADER = Pattern.compile("(\\S+)\\s*\\[([^\\]]*)\\]");
  private static final Pattern SERIES = Pattern.compile("([^\\n]+)\\n\\[([^\\]]*)\\]");
  private static final Pattern CURRENCY =
      Pattern.compile("(?m)^currency: *[\"']?([^\"'#\\n]*[^\"'#\\s])");

  private final String currency;

  /**
   * @param settings the text of {@code case.yaml}
   */
  Units(String settings) {
    var given = CURRENCY.matcher(settings);
    this.currency = given.find() ? given.group(1) : "currency";
  }

  /**
   * A header taken apart.
   *
   * @param unit as it is shown; empty when none is
   */
  record Header(String name, String unit) {
    static Header ofField(String text) {
      return taken(HEADER, text);
    }

    /** Names of series may hold blanks and brackets: a unit stands on a line of its own. */
    static Header ofSeries(String text) {
      return taken(SERIES, text);
    }

    private static Header taken(Pattern pattern, String text) {
      var parts = pattern.matcher(text.strip());
      return parts.matches()
          ? new Header(parts.group(1), parts.group(2).strip())
          : new Header(text.strip(), "");
    }

    String text() {
      return unit.isEmpty() ? name : name + "\n[" + unit + "]";
    }
  }

  /** The unit of a field, with the currency of the case in it; empty when it has none. */
  String of(Field field) {
    return field.unit().replace("currency", currency);
  }

  /** The unit of each series by what it is used as; none for what is used in different ways. */
  Map<String, String> ofSeries(CaseTables tables) {
    var units = new HashMap<String, String>();
    var mixed = new HashSet<String>();
    for (var spec : FieldTable.standard().tables()) {
      var table = tables.table(spec.name()).orElse(null);
      for (var field : spec.fields()) {
        if (table == null || !(field.type() instanceof FieldType.HourlySeries)) {
          continue;
        }
        for (int row = 0; row < table.rows(); row++) {
          var before = units.put(table.cell(row, field.name()).strip(), of(field));
          if (before != null && !before.equals(of(field))) {
            mixed.add(table.cell(row, field.name()).strip());
          }
        }
      }
    }
    units.keySet().removeAll(mixed);
    units.remove("");
    return units;
  }
}
