package energy.samal.io.casefolder;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.Problem;
import energy.samal.model.TableSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of the guide on the case format is the field table in words. To write it anew: {@code
 * mvn -pl engine,data test -Dtest=CaseFormatPageTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dtest.jvm=-Dsamal.writePage=true}.
 */
class CaseFormatPageTest {
  private static final Path PAGE = Path.of("..", "docs", "guide", "case-format.md");

  @Test
  void thePageIsTheFieldTableInWords() throws IOException {
    var page = page();
    if (Boolean.getBoolean("samal.writePage")) {
      Files.writeString(PAGE, page);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(page);
  }

  private static String page() throws IOException {
    var page = new StringBuilder(introduction());
    for (var spec : FieldTable.standard().all()) {
      page.append("\n## ").append(title(spec)).append("\n\n");
      page.append(spec.meaning()).append('.').append(facts(spec)).append("\n\n");
      page.append("| Field | Holds | Unit | Range | When empty | Meaning |\n");
      page.append("|---|---|---|---|---|---|\n");
      spec.fields().forEach(field -> page.append(row(field)));
    }
    return page.toString();
  }

  private static String introduction() throws IOException {
    try (var in = CaseFormatPageTest.class.getResourceAsStream("/case-format-introduction.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String title(TableSpec spec) {
    return switch (spec.name()) {
      case FieldTable.CASE -> "`case.yaml`";
      case FieldTable.HOURLY -> "`hourly/*.csv`";
      default -> "`" + spec.name() + ".csv`";
    };
  }

  private static String facts(TableSpec spec) {
    var facts = spec.required() ? " Every case has it." : "";
    return spec.key().isEmpty()
        ? facts
        : facts + " One row for each `" + String.join("` and `", spec.key()) + "`.";
  }

  private static String row(Field field) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            field.name(),
            holds(field.type()),
            field.unit(),
            range(field),
            field.required() ? "**must be given**" : field.defaultText(),
            field.meaning());
  }

  private static String holds(FieldType type) {
    return switch (type) {
      case FieldType.Id _ -> "id";
      case FieldType.Text _ -> "text";
      case FieldType.Decimal _ -> "number";
      case FieldType.Whole _ -> "whole number";
      case FieldType.Flag _ -> "`true` or `false`";
      case FieldType.HourlySeries _ -> "name of an hourly series";
      case FieldType.Translations _ -> "texts by language";
      case FieldType.Years _ -> "list of years";
      case FieldType.Choice(var words) -> "`" + String.join("`, `", words) + "`";
      case FieldType.Reference(var table) -> "id in " + link(table);
      case FieldType.References(var table) -> "ids in " + link(table) + ", parted by `;`";
    };
  }

  private static String link(String table) {
    return table.equals(FieldTable.ASSETS)
        ? "any table of assets"
        : "[%s](#%scsv)".formatted(table, table);
  }

  private static String range(Field field) {
    var range = field.range();
    return Double.isInfinite(range.minimum())
        ? ""
        : Problem.shown(range.minimum()) + " … " + Problem.shown(range.maximum());
  }
}
