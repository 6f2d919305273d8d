package energy.samal.io.tables;

import energy.samal.model.FieldTable;
import energy.samal.model.InvalidScenarioException;
import energy.samal.model.Problem;
import energy.samal.model.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A case as texts in tables: what a case folder and a case workbook both hold, and what a scenario
 * is made from.
 *
 * @param name of the folder or workbook, for messages
 * @param settings the text of {@code case.yaml}
 * @param readme the text of {@code README.md}; empty when there is none
 * @param tables by name; hourly tables are called {@code hourly/…}
 * @param unreadable names of tables that are there but could not be read
 */
public record CaseTables(
    String name,
    SourceText settings,
    String readme,
    SequencedMap<String, Table> tables,
    Set<String> unreadable) {
  /** What the names of hourly tables begin with. */
  public static final String HOURLY_PREFIX = "hourly/";

  private static final Pattern NAME = Pattern.compile("(?m)^name:\\s*[\"']?([^\\s\"'#]+)");

  public CaseTables {
    tables = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tables));
    unreadable = Set.copyOf(unreadable);
  }

  /**
   * A text that knows where it came from.
   *
   * @param text lines ended by {@code \n}
   */
  public record SourceText(String text, Origin origin) {}

  /** The name that the settings give the case; that of the folder when they give none. */
  public String caseName() {
    var given = NAME.matcher(settings.text());
    return given.find() ? given.group(1) : name;
  }

  public Optional<Table> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  /** Whether this table, or one of those that it stands for, could not be read; or is missed. */
  boolean isUnreadable(String table) {
    boolean isMissed =
        FieldTable.standard().has(table)
            && FieldTable.standard().table(table).required()
            && !tables.containsKey(table);
    return isMissed
        || unreadable.contains(table)
        || (table.equals(FieldTable.ASSETS)
            && FieldTable.ASSET_TABLES.stream().anyMatch(unreadable::contains))
        || (table.equals(HOURLY_PREFIX)
            && unreadable.stream().anyMatch(name -> name.startsWith(HOURLY_PREFIX)));
  }

  public List<Table> hourlyTables() {
    return tables.values().stream().filter(t -> t.name().startsWith(HOURLY_PREFIX)).toList();
  }

  /**
   * The scenario that these tables tell of.
   *
   * @throws InvalidScenarioException with every problem, when there is any
   */
  public Scenario scenario() {
    return scenario(List.of());
  }

  /**
   * As {@link #scenario()}, when some problems are known already: tables that could not be read at
   * all are not missed once more.
   */
  public Scenario scenario(List<Problem> known) {
    return ScenarioReader.read(this, known);
  }

  /**
   * Checks all that {@link #scenario(List)} checks, without keeping a scenario, which takes several
   * times the memory of its tables.
   *
   * @throws InvalidScenarioException with every problem, when there is any
   */
  public void check(List<Problem> known) {
    if (!known.isEmpty() || !ScenarioReader.isSound(this)) {
      scenario(known);
    }
  }

  /** Tables in the order of the field table, then others, then hourly ones. */
  public static SequencedMap<String, Table> inOrder(Map<String, Table> tables) {
    var left = new TreeMap<>(tables);
    var ordered = new LinkedHashMap<String, Table>();
    for (var spec : FieldTable.standard().tables()) {
      var table = left.remove(spec.name());
      if (table != null) {
        ordered.put(spec.name(), table);
      }
    }
    left.forEach((name, table) -> putUnless(name.startsWith(HOURLY_PREFIX), ordered, table));
    left.forEach((name, table) -> putUnless(!name.startsWith(HOURLY_PREFIX), ordered, table));
    return ordered;
  }

  private static void putUnless(boolean skip, Map<String, Table> tables, Table table) {
    if (!skip) {
      tables.put(table.name(), table);
    }
  }

  /** Whether two cases hold the same texts, wherever they came from. */
  public boolean sameTexts(CaseTables other) {
    return settings.text().equals(other.settings.text())
        && readme.equals(other.readme)
        && texts().equals(other.texts());
  }

  private Map<String, List<List<String>>> texts() {
    var all = new LinkedHashMap<String, List<List<String>>>();
    tables.forEach(
        (key, table) -> {
          var rows = new ArrayList<List<String>>();
          rows.add(table.header());
          for (int row = 0; row < table.rows(); row++) {
            rows.add(table.row(row));
          }
          all.put(key, rows);
        });
    return all;
  }
}
