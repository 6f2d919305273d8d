package energy.samal.io.pypsa;

import energy.samal.io.tables.Numbers;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Numbers, switches and names as PyPSA writes them. */
final class Words {
  private static final Map<String, Double> SPECIAL =
      Map.of(
          "", Double.NaN,
          "nan", Double.NaN,
          "none", Double.NaN,
          "inf", Double.POSITIVE_INFINITY,
          "+inf", Double.POSITIVE_INFINITY,
          "infinity", Double.POSITIVE_INFINITY,
          "-inf", Double.NEGATIVE_INFINITY,
          "-infinity", Double.NEGATIVE_INFINITY);
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("buses", "Bus"),
          Map.entry("carriers", "Carrier"),
          Map.entry("generators", "Generator"),
          Map.entry("loads", "Load"),
          Map.entry("links", "Link"),
          Map.entry("lines", "Line"),
          Map.entry("transformers", "Transformer"),
          Map.entry("storage_units", "StorageUnit"),
          Map.entry("stores", "Store"),
          Map.entry("global_constraints", "GlobalConstraint"),
          Map.entry("line_types", "LineType"),
          Map.entry("transformer_types", "TransformerType"),
          Map.entry("shapes", "Shape"),
          Map.entry("sub_networks", "SubNetwork"),
          Map.entry("shunt_impedances", "ShuntImpedance"));

  private Words() {}

  /** What PyPSA calls a component of a list. */
  static String kind(String list) {
    return KINDS.get(list);
  }

  /** A component as messages name it, such as {@code Generator 'coal'}. */
  static String element(String list, String name) {
    return kind(list) + " '" + name + "'";
  }

  /** The number, NaN where the text says that there is none; empty when it is not a number. */
  static OptionalDouble number(String text) {
    var bare = text.strip();
    var special = SPECIAL.get(bare.toLowerCase(Locale.ROOT));
    if (special != null) {
      return OptionalDouble.of(special);
    }
    return Numbers.isDecimal(bare)
        ? OptionalDouble.of(Double.parseDouble(bare))
        : OptionalDouble.empty();
  }
}
