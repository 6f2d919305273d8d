package energy.samal.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SpellingTest {
  private final LpBuilder lp = new LpBuilder();

  SpellingTest() {}

  private List<String> columns() {
    var program = lp.build();
    var spelling = Spelling.ofColumns(program);
    List<String> names = new ArrayList<>();
    for (int j = 0; j < program.columns(); j++) {
      var text = new StringBuilder();
      spelling.append(text, j);
      names.add(text.toString());
    }
    return names;
  }

  private void column(String family, String subject, int period) {
    lp.column(new Label(family, subject, period), 0, 1, 0);
  }

  @Test
  void lettersOfAnyScriptStayAndTheRestIsCodePoints() {
    column("output", "Екібастұз ГРЭС-1", 2030);
    column("output", "乌鲁木齐", Lp.NONE);

    assertThat(columns()).containsExactly("output(Екібастұз~20~ГРЭС~2d~1,2030)", "output(乌鲁木齐)");
  }

  /** A comma or bracket in a subject must not look like ours. */
  @Test
  void whatIsWrittenDifferentlyIsNamedDifferently() {
    column("a", "b,1", Lp.NONE);
    column("a", "b", 1);
    column("a", "b)", Lp.NONE);
    column("a", "b~2c~1", Lp.NONE);
    column("a(b", "", Lp.NONE);
    column("a", "b ", Lp.NONE);
    column("a", "b_", Lp.NONE);
    column("a", "b;2", Lp.NONE);
    column("a", "b#1", Lp.NONE);

    var names = columns();

    assertThat(new HashSet<>(names)).hasSameSizeAs(names);
  }

  @Test
  void namesThatReadersWouldTakeForNumbersBeginOtherwise() {
    column("inflow", "x", Lp.NONE);
    column("NaN", "x", Lp.NONE);
    column("e10", "x", Lp.NONE);
    column("1st", "x", Lp.NONE);
    column(".5", "x", Lp.NONE);
    column("energy", "x", Lp.NONE);

    assertThat(columns())
        .containsExactly(
            "~69~nflow(x)", "~4e~aN(x)", "~65~10(x)", "~31~st(x)", "~2e~5(x)", "energy(x)");
  }

  @Test
  void runsUnderOneLabelAreCountedOnlyWhereHoursDoNotTellThemApart() {
    var label = new Label("v", "s", Lp.NONE);
    lp.columns(label, 2, 0, 0, 1, 0);
    lp.columns(label, 2, 2, 0, 1, 0);
    lp.columns(label, 1, 3, 0, 1, 0);
    lp.columns(label, 2, Lp.NONE, 0, 1, 0);

    assertThat(columns())
        .containsExactly(
            "v(s,h0)", "v(s,h1)", "v(s,h2)", "v(s,h3)", "v(s,h3);3", "v(s)#0;4", "v(s)#1;4");
  }

  @Test
  void longNamesAreCutAndKeptApartByTheirNumber() {
    column("output", "long".repeat(100), Lp.NONE);
    column("output", "long".repeat(100) + "er", Lp.NONE);

    var names = columns();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.length() <= Spelling.LONGEST);
    assertThat(names.getLast()).endsWith("~n1~");
  }
}
