package energy.samal.io.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.model.FieldTable;
import energy.samal.model.InvalidScenarioException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows are found by their texts, and a case is checked without being kept. */
class RowIndexTest {
  private static final CaseTables CASE =
      CaseFolder.readTables(Path.of("src/test/resources/cases/everything"));

  @Test
  void rowsOfATextComeInOrder() {
    var table = new Table.Builder("vintages", Origin.file("vintages.csv"), List.of("asset"));
    for (int row = 0; row < 3000; row++) {
      table.add(row + 2, List.of("plant " + row % 1000));
    }
    var built = table.build();
    var columns = new Columns(FieldTable.standard().table("vintages"), built, new HashSet<>());
    var rows = IntStream.range(0, 3000).mapToObj(row -> new Row(columns, row)).toList();
    var index = new RowIndex(rows, row -> row.cell("asset"));

    for (int k = 0; k < 1000; k++) {
      assertThat(index.find("plant " + k))
          .extracting(Row::index)
          .containsExactly(k, k + 1000, k + 2000);
    }
    assertThat(index.has("plant 999")).isTrue();
    assertThat(index.has("plant 1000")).isFalse();
    assertThat(index.find("plant 1000")).isEmpty();
    assertThat(new RowIndex(List.of(), row -> row.cell("asset")).has("")).isFalse();
  }

  @Test
  void aCaseIsCheckedWithoutBeingKept() {
    assertThatCode(() -> CASE.check(List.of())).doesNotThrowAnyException();
  }

  /** In a cell, by a reference, and in what elements say together. */
  @Test
  void whatIsWrongIsToldAsWhenItIsKept() {
    for (var field : List.of("from_year", "asset", "capacity_mw")) {
      var broken = with("vintages", field, "-3000");

      assertThatThrownBy(() -> broken.check(List.of()))
          .isInstanceOf(InvalidScenarioException.class)
          .hasMessage(told(broken));
    }
  }

  private static String told(CaseTables broken) {
    return catchThrowable(broken::scenario).getMessage();
  }

  /** The case with one text in every row of a column. */
  private static CaseTables with(String name, String field, String text) {
    var table = CASE.table(name).orElseThrow();
    var changed = new Table.Builder(name, Origin.file(name + ".csv"), table.header());
    for (int row = 0; row < table.rows(); row++) {
      var cells = new ArrayList<>(table.row(row));
      cells.set(table.column(field), text);
      changed.add(table.line(row), cells);
    }
    var tables = new LinkedHashMap<>(CASE.tables());
    tables.put(name, changed.build());
    return new CaseTables(CASE.name(), CASE.settings(), "", tables, Set.of());
  }
}
