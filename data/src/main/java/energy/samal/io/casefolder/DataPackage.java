package energy.samal.io.casefolder;

import energy.samal.io.tables.CaseTables;
import energy.samal.io.tables.Table;
import energy.samal.model.Field;
import energy.samal.model.FieldTable;
import energy.samal.model.FieldType;
import energy.samal.model.TableSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Describes a case folder to other programs: a Frictionless Tabular Data Package (version 1, <a
 * href="https://specs.frictionlessdata.io/tabular-data-package/">specification</a>) with a schema
 * for each table, made from the field table.
 */
public final class DataPackage {
  /** Name of the file in a case folder. */
  public static final String FILE = "datapackage.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HOUR = "hour_utc";

  private final CaseTables tables;

  private DataPackage(CaseTables tables) {
    this.tables = tables;
  }

  /** The description of these tables, always in the same bytes for the same columns. */
  public static String json(CaseTables tables) {
    var indenter = new DefaultIndenter(" ", "\n");
    var separators =
        Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
    var printer =
        new DefaultPrettyPrinter(separators)
            .withObjectIndenter(indenter)
            .withArrayIndenter(indenter);
    return JSON.writer().with(printer).writeValueAsString(new DataPackage(tables).describe())
        + "\n";
  }

  /** What the description calls this column of this table: the name of a Frictionless type. */
  static String type(Table table, String column) {
    if (table.name().startsWith(CaseTables.HOURLY_PREFIX)) {
      return column.equals(HOUR) ? "integer" : "number";
    }
    return field(table, column).map(f -> type(f.type())).orElse("string");
  }

  private static String type(FieldType type) {
    return switch (type) {
      case FieldType.Decimal _ -> "number";
      case FieldType.Whole _ -> "integer";
      case FieldType.Flag _ -> "boolean";
      case FieldType.Id _,
          FieldType.Text _,
          FieldType.Choice _,
          FieldType.HourlySeries _,
          FieldType.Reference _,
          FieldType.References _,
          FieldType.Translations _,
          FieldType.Years _ ->
          "string";
    };
  }

  private ObjectNode describe() {
    var root = JSON.createObjectNode();
    root.put("profile", "tabular-data-package");
    root.put("name", slug(tables.caseName()));
    var resources = root.putArray("resources");
    for (var table : tables.tables().values()) {
      resources.add(resource(table));
    }
    return root;
  }

  private ObjectNode resource(Table table) {
    var resource = JSON.createObjectNode();
    resource.put("name", slug(table.name()));
    resource.put("path", table.name() + ".csv");
    resource.put("profile", "tabular-data-resource");
    resource.put("encoding", "utf-8");
    resource.put("description", spec(table).meaning());
    var schema = resource.putObject("schema");
    var fields = schema.putArray("fields");
    table.header().forEach(column -> fields.add(describe(table, column)));
    schema.putArray("missingValues").add("");
    keys(schema, table);
    return resource;
  }

  private static ObjectNode describe(Table table, String column) {
    var node = JSON.createObjectNode();
    node.put("name", column);
    node.put("type", type(table, column));
    field(table, column)
        .ifPresent(
            field -> {
              node.put("description", field.meaning());
              if (!field.unit().isEmpty()) {
                node.put("unit", field.unit());
              }
              constraints(node, field);
            });
    return node;
  }

  private static void constraints(ObjectNode node, Field field) {
    var constraints = JSON.createObjectNode();
    if (field.required()) {
      constraints.put("required", true);
    }
    if (field.type() instanceof FieldType.Id) {
      constraints.put("unique", true);
    }
    if (field.type() instanceof FieldType.Choice(var words)) {
      words.forEach(constraints.putArray("enum")::add);
    }
    boolean isNumeric =
        field.type() instanceof FieldType.Decimal || field.type() instanceof FieldType.Whole;
    if (isNumeric) {
      bound(constraints, "minimum", field.range().minimum());
      bound(constraints, "maximum", field.range().maximum());
    }
    if (!constraints.isEmpty()) {
      node.set("constraints", constraints);
    }
  }

  private static void bound(ObjectNode constraints, String name, double value) {
    if (Double.isInfinite(value)) {
      return;
    }
    if (value == Math.rint(value)) {
      constraints.put(name, (long) value);
    } else {
      constraints.put(name, value);
    }
  }

  private void keys(ObjectNode schema, Table table) {
    var spec = spec(table);
    if (spec.hasId()) {
      schema.put("primaryKey", "id");
    } else if (!spec.key().isEmpty() && spec.key().stream().allMatch(k -> required(spec, k))) {
      spec.key().forEach(schema.putArray("primaryKey")::add);
    }
    var foreignKeys = JSON.createArrayNode();
    for (var field : spec.fields()) {
      if (field.type() instanceof FieldType.Reference(var target)
          && table.column(field.name()) >= 0
          && tables.tables().containsKey(target)) {
        var key = foreignKeys.addObject();
        key.put("fields", field.name());
        var reference = key.putObject("reference");
        reference.put("resource", target.equals(table.name()) ? "" : slug(target));
        reference.put("fields", "id");
      }
    }
    if (!foreignKeys.isEmpty()) {
      schema.set("foreignKeys", foreignKeys);
    }
  }

  private static boolean required(TableSpec spec, String field) {
    return spec.field(field).orElseThrow().required();
  }

  private static TableSpec spec(Table table) {
    if (table.name().startsWith(CaseTables.HOURLY_PREFIX)) {
      return FieldTable.standard().table(FieldTable.HOURLY);
    }
    return FieldTable.standard().has(table.name())
        ? FieldTable.standard().table(table.name())
        : new TableSpec(table.name(), "Row", List.of(), List.of(), false, "", List.of());
  }

  private static Optional<Field> field(Table table, String column) {
    return spec(table).field(column);
  }

  /** A resource name as the specification wants it: small letters, digits, dots and dashes. */
  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}._-]", "-");
  }
}
