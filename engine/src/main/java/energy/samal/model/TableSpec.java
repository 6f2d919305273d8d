package energy.samal.model;

import java.util.List;
import java.util.Optional;

/**
 * One table of a case.
 *
 * @param name of the table, such as {@code renewable_targets}
 * @param kind what one row of it is called, such as {@code Renewable target}
 * @param key columns that tell rows apart where there is no id; empty when rows may repeat
 * @param label columns by which a reader recognises a row
 * @param required whether a case without it is a mistake
 * @param meaning one line
 * @param fields in order
 */
public record TableSpec(
    String name,
    String kind,
    List<String> key,
    List<String> label,
    boolean required,
    String meaning,
    List<Field> fields) {
  public TableSpec {
    key = List.copyOf(key);
    label = List.copyOf(label);
    fields = List.copyOf(fields);
  }

  public Optional<Field> field(String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }

  public boolean hasId() {
    return fields.stream().anyMatch(f -> f.type() instanceof FieldType.Id);
  }

  public List<String> fieldNames() {
    return fields.stream().map(Field::name).toList();
  }
}
