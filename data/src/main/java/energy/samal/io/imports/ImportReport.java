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
  private final Map<Kept, List<String>> kept = new LinkedHashMap<>();
  private final Map<String, List<String>> notes = new LinkedHashMap<>();
  private final Map<String, List<String>> dropped = new LinkedHashMap<>();

  private record Kept(String theirs, String ours) {}

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
    kept.computeIfAbsent(new Kept(theirs, ours), _ -> new ArrayList<>()).add(element);
  }

  /** Something that was translated in a way that a user should know of. */
  public void note(String what, String element) {
    notes.computeIfAbsent(what, _ -> new ArrayList<>()).add(element);
  }

  /**
   * Something that has no place here and that the optimum does not depend on.
   *
   * @param why it says nothing to a plan
   */
  public void dropped(String why, String element) {
    dropped.computeIfAbsent(why, _ -> new ArrayList<>()).add(element);
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
                "| %s | %s | %d |\n".formatted(what.theirs(), what.ours(), elements.size())));
    section(text, "Translated with care", notes);
    section(text, "Left out", dropped);
    return text.toString();
  }

  private static void section(StringBuilder text, String title, Map<String, List<String>> lines) {
    text.append("\n## ").append(title).append("\n\n");
    if (lines.isEmpty()) {
      text.append("Nothing.\n");
    }
    lines.forEach(
        (why, elements) ->
            text.append("- ").append(why).append(": ").append(shown(elements)).append('\n'));
  }

  private static String shown(List<String> elements) {
    int more = elements.size() - SHOWN;
    var names = String.join(", ", elements.subList(0, Math.min(SHOWN, elements.size())));
    return more > 0 ? names + " and " + more + " more" : names;
  }
}
