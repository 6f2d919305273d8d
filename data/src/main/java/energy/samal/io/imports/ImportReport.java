package energy.samal.io.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import made of another tool's files, to be read by people: {@code import.md}. */
public final class ImportReport {
  /** Name of the file in the case. */
  public static final String FILE = "import.md";

  private static final int SHOWN = 20;

  private final String title;
  private final Map<Kept, Elements> kept = new LinkedHashMap<>();
  private final Map<String, Elements> notes = new LinkedHashMap<>();
  private final Map<String, Elements> dropped = new LinkedHashMap<>();

  private record Kept(String theirs, String ours) {}

  /** The first of them and how many there are. */
  private static final class Elements {
    private final List<String> first = new ArrayList<>();
    private int count;

    void add(String element) {
      if (count++ < SHOWN) {
        first.add(element);
      }
    }

    @Override
    public String toString() {
      int more = count - first.size();
      return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
    }
  }

  /**
   * @param title such as "PyPSA network 'ac-dc-meshed', read from ac-dc-meshed.nc"
   */
  public ImportReport(String title) {
    this.title = title;
  }

  /**
   * @param theirs a kind of thing there, such as "generator without emissions"
   * @param ours what it is here, such as "generators.csv"
   * @param element which one
   */
  public void kept(String theirs, String ours, String element) {
    kept.computeIfAbsent(new Kept(theirs, ours), _ -> new Elements()).add(element);
  }

  /** Something that was translated in a way that a user should know of. */
  public void note(String what, String element) {
    notes.computeIfAbsent(what, _ -> new Elements()).add(element);
  }

  /**
   * Something that has no place here and that the optimum does not depend on.
   *
   * @param why it says nothing to a plan
   */
  public void dropped(String why, String element) {
    dropped.computeIfAbsent(why, _ -> new Elements()).add(element);
  }

  public String title() {
    return title;
  }

  /** The report as Markdown. */
  public String markdown() {
    var text = new StringBuilder("# Import\n\n" + title + "\n\n## What became what\n\n");
    text.append("| There | Here | How many |\n|---|---|---|\n");
    kept.forEach(
        (what, elements) ->
            text.append(
                "| %s | %s | %d |\n".formatted(what.theirs(), what.ours(), elements.count)));
    section(text, "Translated with care", notes);
    section(text, "Left out", dropped);
    return text.toString();
  }

  private static void section(StringBuilder text, String title, Map<String, Elements> lines) {
    text.append("\n## ").append(title).append("\n\n");
    if (lines.isEmpty()) {
      text.append("Nothing.\n");
    }
    lines.forEach(
        (why, elements) ->
            text.append("- ").append(why).append(": ").append(elements).append('\n'));
  }
}
