package energy.samal.lp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What LP and MPS files look like, to the letter. That HiGHS reads them is tested in solver. */
final class ModelFilesTest {
  private static final double ANY = Double.POSITIVE_INFINITY;

  ModelFilesTest() {}

  /** Every kind of row and bound once. */
  static Lp everyKind() {
    var lp = new LpBuilder();
    lp.addOffset(-12.5);
    var output = lp.columns(new Label("output", "Семей 1", 2030), 2, 7, 0, ANY, 3.25);
    int free = lp.column(new Label("inflow", "a,b", Lp.NONE), -ANY, ANY, 0);
    int fixed = lp.column(new Label("e5", "", Lp.NONE), 4, 4, -1);
    var boxed = lp.columns(new Label("5box", "x", Lp.NONE), 2, Lp.NONE, -ANY, 1e-7, 1e9);
    lp.lower(boxed.at(1), -3);
    var balance = new Label("balance", "Семей 1", 2030);
    lp.term(1, output.at(0)).term(-0.1, free).row(balance, 7, 10, 10);
    lp.term(1, output.at(1)).term(1, boxed.at(0)).row(balance, 8, -5, 8);
    lp.term(2, fixed).row(new Label("atLeast", "", Lp.NONE), Lp.NONE, -2, ANY);
    lp.term(2, fixed).row(new Label("atMost", "~", Lp.NONE), Lp.NONE, -ANY, 1e15);
    lp.term(1, boxed.at(1)).row(new Label("any", "", Lp.NONE), Lp.NONE, -ANY, ANY);
    lp.row(new Label("empty", "", Lp.NONE), Lp.NONE, -ANY, 3);
    return lp.build();
  }

  private static String lpText(Lp lp) throws IOException {
    var text = new StringBuilder();
    LpFormat.write(lp, text);
    return text.toString();
  }

  private static String mpsText(Lp lp) throws IOException {
    var text = new StringBuilder();
    MpsFormat.write(lp, "every kind", text);
    return text.toString();
  }

  @Test
  void lpFileHoldsEveryKind() throws IOException {
    assertThat(lpText(everyKind()))
        .isEqualTo(
            """
            minimize
             cost: + 3.25 output(Семей~20~1,2030,h7) + 3.25 output(Семей~20~1,2030,h8) + 0 ~69~nflow(a~2c~b) - 1 ~65~5()
               + 1000000000 ~35~box(x)#0 + 1000000000 ~35~box(x)#1 - 12.5
            subject to
             balance(Семей~20~1,2030,h7): + 1 output(Семей~20~1,2030,h7) - 0.1 ~69~nflow(a~2c~b) = 10
             balance(Семей~20~1,2030,h8): + 1 output(Семей~20~1,2030,h8) + 1 ~35~box(x)#0 >= -5
             balance(Семей~20~1,2030,h8)~u~: + 1 output(Семей~20~1,2030,h8) + 1 ~35~box(x)#0 <= 8
             atLeast(): + 2 ~65~5() >= -2
             atMost(~7e~): + 2 ~65~5() <= 1.0E15
             any(): + 1 ~35~box(x)#1 >= -inf
             empty(): + 0 output(Семей~20~1,2030,h7) <= 3
            bounds
             ~69~nflow(a~2c~b) free
             ~65~5() = 4
             -inf <= ~35~box(x)#0 <= 1.0E-7
             -3 <= ~35~box(x)#1 <= 1.0E-7
            end
            """);
  }

  @Test
  void mpsFileHoldsEveryKind() throws IOException {
    assertThat(mpsText(everyKind()))
        .isEqualTo(
            """
            NAME every_kind
            ROWS
             N cost
             E balance(Семей~20~1,2030,h7)
             L balance(Семей~20~1,2030,h8)
             G atLeast()
             L atMost(~7e~)
             N any()
             L empty()
            COLUMNS
              output(Семей~20~1,2030,h7) cost 3.25
              output(Семей~20~1,2030,h7) balance(Семей~20~1,2030,h7) 1
              output(Семей~20~1,2030,h8) cost 3.25
              output(Семей~20~1,2030,h8) balance(Семей~20~1,2030,h8) 1
              ~69~nflow(a~2c~b) balance(Семей~20~1,2030,h7) -0.1
              ~65~5() cost -1
              ~65~5() atLeast() 2
              ~65~5() atMost(~7e~) 2
              ~35~box(x)#0 cost 1000000000
              ~35~box(x)#0 balance(Семей~20~1,2030,h8) 1
              ~35~box(x)#1 cost 1000000000
              ~35~box(x)#1 any() 1
            RHS
              rhs cost 12.5
              rhs balance(Семей~20~1,2030,h7) 10
              rhs balance(Семей~20~1,2030,h8) 8
              rhs atLeast() -2
              rhs atMost(~7e~) 1.0E15
              rhs empty() 3
            RANGES
              range balance(Семей~20~1,2030,h8) 13
            BOUNDS
             FR bound ~69~nflow(a~2c~b)
             FX bound ~65~5() 4
             MI bound ~35~box(x)#0
             UP bound ~35~box(x)#0 1.0E-7
             LO bound ~35~box(x)#1 -3
             UP bound ~35~box(x)#1 1.0E-7
            ENDATA
            """);
  }

  @Test
  void numbersAreWrittenAlikeInEveryLocale() throws IOException {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      var plain = lpText(everyKind()) + mpsText(everyKind());
      for (var tag : new String[] {"ru-RU", "kk-KZ", "ar-EG", "hi-IN-u-nu-deva"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(lpText(everyKind()) + mpsText(everyKind())).as(tag).isEqualTo(plain);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  /** Of four columns the second, third and last are whole numbers; only the last has a limit. */
  @Test
  void wholeNumbersAreMarked() throws IOException {
    var lp = new LpBuilder();
    var x = lp.columns(new Label("x", "", Lp.NONE), 4, 0, 0, ANY, 1);
    lp.integer(x.at(1)).integer(x.at(2)).integer(x.at(3)).upper(x.at(3), 5);
    var y = lp.columns(new Label("y", "", Lp.NONE), 2, 0, 0, ANY, 1);
    lp.integer(y.at(1)).upper(y.at(1), 2);
    var program = lp.build();

    assertThat(program.hasIntegers()).isTrue();
    assertThat(program.relaxed().hasIntegers()).isFalse();
    assertThat(lpText(program))
        .endsWith(
            """
            bounds
             0 <= x(,h3) <= 5
             0 <= y(,h1) <= 2
            general
             x(,h1)
             x(,h2)
             x(,h3)
             y(,h1)
            end
            """);
    assertThat(mpsText(program))
        .contains(
            """
            COLUMNS
              x(,h0) cost 1
              mark1 'MARKER' 'INTORG'
              x(,h1) cost 1
              x(,h2) cost 1
              x(,h3) cost 1
              mark4 'MARKER' 'INTEND'
              y(,h0) cost 1
              mark5 'MARKER' 'INTORG'
              y(,h1) cost 1
              mark6 'MARKER' 'INTEND'
            RHS
            RANGES
            BOUNDS
             PL bound x(,h1)
             PL bound x(,h2)
             UP bound x(,h3) 5
             UP bound y(,h1) 2
            ENDATA
            """);
  }

  /** 2.7 becomes 3 in a column from 0 to 5, 7.2 becomes 5; others keep their bounds. */
  @Test
  void wholeNumbersAreHeldAtTheNearest() {
    var lp = new LpBuilder();
    var x = lp.columns(new Label("x", "", Lp.NONE), 3, 0, 0, 5, 1);
    lp.integer(x.at(0)).integer(x.at(1));

    var held = lp.build().fixedAt(new double[] {2.7, 7.2, 1.1});

    assertThat(held.hasIntegers()).isFalse();
    assertThat(held.columnLower()).containsExactly(3, 5, 0);
    assertThat(held.columnUpper()).containsExactly(3, 5, 5);
  }
}
