package energy.samal.io.tables;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.io.casefolder.CaseFolder;
import energy.samal.model.FieldTable;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The field table has what the records need: no field more, no field less. */
class FieldsUsedTest {
  @Test
  void everyFieldOfTheTableMakesThePartOfAScenario() {
    var tables = CaseFolder.readTables(Path.of("src/test/resources/cases/everything"));
    var fields = new TreeSet<String>();
    for (var spec : FieldTable.standard().all()) {
      for (var field : spec.fields()) {
        fields.add(spec.name() + "." + field.name());
      }
    }
    // Sources and notes are for people; hours are counted, not kept.
    fields.removeIf(f -> f.endsWith(".source") || f.endsWith(".note"));
    fields.remove("hourly.hour_utc");

    assertThat(new TreeSet<>(ScenarioReader.fieldsUsed(tables))).isEqualTo(fields);
  }
}
