package energy.samal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldTableTest {
  private static final FieldTable TABLE = FieldTable.standard();

  @Test
  void aFieldTellsAllAboutIt() {
    var field = TABLE.field("converters", "efficiency_share");

    assertThat(field.type()).isEqualTo(new FieldType.Decimal());
    assertThat(field.unit()).isEqualTo("MWh/MWh");
    assertThat(field.range().contains(0.35)).isTrue();
    assertThat(field.range().contains(35)).isFalse();
    assertThat(field.required()).isTrue();
  }

  @Test
  void anEmptyCellMeansTheDefault() {
    assertThat(TABLE.field("converters", "maximum_yearly_factor").defaultNumber()).isEqualTo(1);
    assertThat(TABLE.field("supplies", "reserve_mwh").defaultNumber())
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(TABLE.field("vintages", "note").defaultText()).isEmpty();
  }

  @Test
  void everyReferencePointsToATableThatHasIds() {
    for (var spec : TABLE.all()) {
      for (var field : spec.fields()) {
        var target =
            switch (field.type()) {
              case FieldType.Reference(var table) -> table;
              case FieldType.References(var table) -> table;
              default -> "nodes";
            };
        boolean isKnown =
            target.equals(FieldTable.ASSETS) || (TABLE.has(target) && TABLE.table(target).hasId());
        assertThat(isKnown).as(spec.name() + "." + field.name()).isTrue();
      }
    }
  }

  @Test
  void everyDefaultIsAllowed() {
    for (var spec : TABLE.all()) {
      for (var field : spec.fields()) {
        boolean isNumber =
            field.type() instanceof FieldType.Decimal || field.type() instanceof FieldType.Whole;
        if (isNumber && !field.defaultText().isEmpty() && !field.defaultText().equals("infinite")) {
          assertThat(field.range().contains(field.defaultNumber()))
              .as(spec.name() + "." + field.name())
              .isTrue();
        }
        assertThat(field.required() && !field.defaultText().isEmpty())
            .as("%s.%s is required and has a default", spec.name(), field.name())
            .isFalse();
      }
    }
  }

  @Test
  void everyTableOfFactsNamesItsSources() {
    for (var spec : TABLE.tables()) {
      boolean isFact = !List.of("countries", "sources").contains(spec.name());
      assertThat(spec.field("source").isPresent()).as(spec.name()).isEqualTo(isFact);
    }
  }

  @Test
  void keysAndLabelsAreFields() {
    for (var spec : TABLE.tables()) {
      assertThat(spec.fieldNames()).as(spec.name()).doesNotHaveDuplicates();
      assertThat(spec.fieldNames()).as(spec.name()).containsAll(spec.key());
      assertThat(spec.fieldNames()).as(spec.name()).containsAll(spec.label());
    }
  }

  @Test
  void theResourceIsPlainCommaSeparatedText() throws IOException {
    try (var in = FieldTable.class.getResourceAsStream("fields.csv");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      assertThat(lines.readLine())
          .isEqualTo("element,field,type,unit,minimum,maximum,default,required,meaning");
      assertThat(lines.lines())
          .allSatisfy(line -> assertThat(line.split(",", -1)).as(line).hasSize(9))
          .noneMatch(line -> line.contains("\""));
    }
  }

  @Test
  void aFieldThatIsNotThereIsAMistake() {
    assertThatThrownBy(() -> TABLE.field("nodes", "colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("table nodes has no field colour");
    assertThatThrownBy(() -> FieldType.parse("colour"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no field type is called 'colour'");
  }
}
