package energy.samal.lp;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of rows or columns as model files can carry them: {@code family(subject,period,hHour)}.
 *
 * <p>No two members share a name. Letters and digits of any script, {@code _} and {@code .} stand
 * for themselves; every other character is its code point in hexadecimal between two tildes, so
 * that a name can be read back without doubt. A number after {@code #} counts the members of a run
 * that would else be called alike, and a number after {@code ;} the runs that share a label. Names
 * never begin like a number, and never exceed {@link #LONGEST} characters.
 */
final class Spelling {
  /** LP files allow 255 bytes, and a letter outside Latin script takes two or three. */
  static final int LONGEST = 80;

  private final Lp.Runs runs;
  private final int[] hours;

  /** What the names of each run begin with, end with, and whether its members are counted. */
  private final String[] beginning;

  private final String[] ending;
  private final boolean[] numbered;

  static Spelling ofColumns(Lp lp) {
    return new Spelling(lp.columnRuns(), lp.columnHour());
  }

  static Spelling ofRows(Lp lp) {
    return new Spelling(lp.rowRuns(), lp.rowHour());
  }

  private Spelling(Lp.Runs runs, int[] hours) {
    this.runs = runs;
    this.hours = hours;
    int count = runs.first().length;
    beginning = new String[count];
    ending = new String[count];
    numbered = new boolean[count];
    Map<Label, Used> labels = new HashMap<>();
    for (int run = 0; run < count; run++) {
      var used = labels.computeIfAbsent(runs.labels()[run], Used::new);
      int first = runs.first()[run];
      int end = run + 1 < count ? runs.first()[run + 1] : hours.length;
      beginning[run] = used.beginning;
      numbered[run] = !hoursRise(first, end);
      // Runs that go on where the last one of their label ended need nothing to tell them apart.
      boolean goesOn = used.times == 0 || (!numbered[run] && hours[first] > used.lastHour);
      ending[run] = goesOn ? "" : ";" + (used.times + 1);
      used.times++;
      used.lastHour = numbered[run] ? Integer.MAX_VALUE : Math.max(used.lastHour, hours[end - 1]);
    }
  }

  /** What is known of a label while the runs are gone through. */
  private static final class Used {
    private final String beginning;
    private int times;
    private int lastHour = Lp.NONE;

    Used(Label label) {
      beginning = beginning(label);
    }
  }

  /** Writes the name of one member; nothing of it is kept. */
  void append(StringBuilder to, int member) {
    int run = runs.run(member);
    int start = to.length();
    to.append(beginning[run]);
    if (hours[member] != Lp.NONE) {
      to.append(",h").append(hours[member]);
    }
    to.append(')');
    if (numbered[run]) {
      to.append('#').append(member - runs.first()[run]);
    }
    to.append(ending[run]);
    if (to.length() - start > LONGEST) {
      // The number makes it unique; "n" is no hexadecimal digit, so no escape looks like it.
      to.setLength(start + LONGEST - 14);
      to.append("~n").append(member).append('~');
    }
  }

  private boolean hoursRise(int first, int end) {
    for (int k = first + 1; k < end; k++) {
      if (hours[k] <= hours[k - 1]) {
        return false;
      }
    }
    return true;
  }

  private static String beginning(Label label) {
    var name = new StringBuilder();
    escape(name, label.family(), readsAsNumber(label.family()));
    name.append('(');
    escape(name, label.subject(), false);
    if (label.period() != Lp.NONE) {
      name.append(',').append(label.period());
    }
    return name.toString();
  }

  /** Readers take what begins like 1, e5, inf or nan for a number. */
  private static boolean readsAsNumber(String family) {
    return family.matches("(?i)[^\\p{L}_].*|e[0-9].*|inf.*|nan.*");
  }

  private static void escape(StringBuilder to, String text, boolean first) {
    boolean hide = first;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int point = text.codePointAt(at);
      boolean plain = Character.isLetterOrDigit(point) || point == '_' || point == '.';
      if (plain && !hide) {
        to.appendCodePoint(point);
      } else {
        to.append('~').append(Integer.toHexString(point)).append('~');
      }
      hide = false;
    }
  }
}
