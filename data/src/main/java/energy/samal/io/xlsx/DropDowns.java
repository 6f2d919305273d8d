package energy.samal.io.xlsx;

import energy.samal.io.tables.CaseTables;
import energy.samal.model.Field;
import energy.samal.model.FieldType;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Worksheet;

/** Lists to choose from in cells that can hold only certain words or ids. */
final class DropDowns {
  /** Rows below the table that have the lists too, for what will be added. */
  private static final int FURTHER_ROWS = 200;

  private final CaseTables tables;

  DropDowns(CaseTables tables) {
    this.tables = tables;
  }

  /** Puts a list into a column, where its field has one. */
  void add(Worksheet sheet, int column, int rows, Field field) {
    var list =
        switch (field.type()) {
          case FieldType.Choice(var words) -> literal(words);
          case FieldType.Flag _ -> literal(List.of("true", "false"));
          case FieldType.Reference(var table) -> ids(table);
          case FieldType.Id _, FieldType.Text _, FieldType.Decimal _, FieldType.Whole _ -> "";
          case FieldType.HourlySeries _, FieldType.Translations _, FieldType.Years _ -> "";
          case FieldType.References _ -> "";
        };
    if (!list.isEmpty()) {
      sheet
          .range(1, column, rows + FURTHER_ROWS, column)
          .validateWithListByFormula(list)
          .errorStyle(DataValidationErrorStyle.WARNING)
          .showErrorMessage(true)
          .errorTitle(field.name())
          .error("The list has no such entry.");
    }
  }

  private static String literal(List<String> words) {
    return "\"" + String.join(",", words) + "\"";
  }

  /** The ids of another table; none where there are several such tables. */
  private String ids(String name) {
    var table = tables.table(name).orElse(null);
    int column = table == null ? -1 : table.column("id");
    if (column < 0 || column >= 26) {
      return "";
    }
    char letter = (char) ('A' + column);
    return "'%s'!$%c$2:$%c$%d".formatted(name, letter, letter, table.rows() + FURTHER_ROWS);
  }
}
