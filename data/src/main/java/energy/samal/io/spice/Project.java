package energy.samal.io.spice;

import energy.samal.model.Problem;
import java.util.List;
import java.util.Map;

/**
 * A project as it was read.
 *
 * @param scenario its scenario configuration
 * @param sheets by folder and name, such as {@code power/loads}
 * @param scope what of it is planned
 */
record Project(
    String title, Config scenario, Map<String, Sheet> sheets, Scope scope, List<Problem> problems) {

  /**
   * @param years planned, the first of them the base year
   * @param regions nodes by country, such as KZ to NR, SO
   * @param currency in the names of columns, such as usd
   * @param sectors p, and i and t where they take part
   */
  record Scope(
      List<Integer> years,
      Map<String, List<String>> regions,
      String currency,
      List<String> sectors) {
    int base() {
      return years.getFirst();
    }

    boolean has(String country) {
      return regions.containsKey(country);
    }

    /** Whether a node such as KZ_NR, or KZ for the whole country, takes part. */
    boolean hasNode(String node) {
      int at = node.indexOf('_');
      return at < 0
          ? has(node)
          : regions.getOrDefault(node.substring(0, at), List.of()).contains(node.substring(at + 1));
    }
  }

  Sheet sheet(String name) {
    return sheets.get(name);
  }

  boolean has(String sheet) {
    return sheets.containsKey(sheet);
  }
}
