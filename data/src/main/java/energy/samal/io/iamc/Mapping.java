package energy.samal.io.iamc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What becomes which variable: resource {@code mapping.csv}. The first rule that fits a figure
 * counts it in all of its variables; a rule without variables says why there is none.
 */
final class Mapping {
  private static final String ANY = "*";
  private static final int COLUMNS = 7;

  private final List<Rule> rules =
      Template.rows("mapping.csv", COLUMNS).stream().map(Rule::of).toList();

  /**
   * @param variable name
   * @param sign 1 to add, −1 to take away
   */
  record Target(String variable, int sign) {
    private static Target of(String text) {
      return text.startsWith("-") ? new Target(text.substring(1), -1) : new Target(text, 1);
    }
  }

  /**
   * @param asked alternatives for table, what, carrier, group and fuel
   * @param targets empty: there is no counterpart
   * @param remark told to the user; empty when there is nothing to tell
   */
  record Rule(List<List<String>> asked, List<Target> targets, String remark) {
    private static Rule of(String[] row) {
      int asked = COLUMNS - 2;
      return new Rule(
          Arrays.stream(row).limit(asked).map(cell -> List.of(cell.split(";"))).toList(),
          row[asked].isEmpty()
              ? List.of()
              : Arrays.stream(row[asked].split(";")).map(Target::of).toList(),
          row[asked + 1]);
    }

    private boolean fits(Fact.Key key) {
      var values = List.of(key.table(), key.what(), key.carrier(), key.group(), key.fuel());
      for (int k = 0; k < values.size(); k++) {
        if (!asked.get(k).contains(ANY) && !asked.get(k).contains(values.get(k))) {
          return false;
        }
      }
      return true;
    }
  }

  List<Rule> rules() {
    return rules;
  }

  Optional<Rule> of(Fact.Key key) {
    return rules.stream().filter(rule -> rule.fits(key)).findFirst();
  }
}
