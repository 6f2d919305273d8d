package energy.samal.io.osemosys;

import static org.assertj.core.api.Assertions.assertThat;

import energy.samal.model.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All ways to write the same values. */
class MathProgReaderTest {
  private final List<Problem> problems = new ArrayList<>();
  private final ModelData data = new ModelData("model.txt", problems);

  private void read(String text) {
    MathProgReader.read(new StringReader(text), data);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "param CapitalCost := R A 2020 1 R A 2021 2 R B 2020 3 R B 2021 4;",
        "param CapitalCost := R A 2020 1, R A 2021 2, R B 2020 3, R B 2021 4;",
        "param CapitalCost := [R,A,*] 2020 1 2021 2 [R,B,*] 2020 3 2021 4;",
        "param CapitalCost := [R,*,*] : 2020 2021 := A 1 2 B 3 4;",
        "param CapitalCost := [R,*,*] (tr) : A B := 2020 1 3 2021 2 4;",
        "param CapitalCost := [*,*,2020] : A B := R 1 3 [*,*,2021] : A B := R 2 4;",
        "param CapitalCost : 2020 2021 := R A 1 2 R B 3 4;",
        "param : CapitalCost := R A 2020 1 R A 2021 2 R B 2020 3 R B 2021 4;",
        "param default 7 : CapitalCost FixedCost := R A 2020 1 9 R A 2021 2 . R B 2020 3 . R B 2021"
            + " 4 .;",
        "param CapitalCost default 7 := [R,*,*]:\n\t2020\t2021 := # years\nA 1 2 /* a */ B 3 4;"
      })
  void theSameValues(String text) {
    read(text + " end; whatever follows is not read");

    assertThat(problems).isEmpty();
    assertThat(data.at("CapitalCost", "R", "A", "2020")).isEqualTo(1);
    assertThat(data.at("CapitalCost", "R", "A", "2021")).isEqualTo(2);
    assertThat(data.at("CapitalCost", "R", "B", "2020")).isEqualTo(3);
    assertThat(data.at("CapitalCost", "R", "B", "2021")).isEqualTo(4);
    assertThat(data.parameter("CapitalCost").size()).isEqualTo(4);
  }

  @Test
  void defaultsHoldWhereNothingIsGiven() {
    read("param VariableCost default 0.00001 := [R,*,1,*] : 2020 2021 := A 5 . ; end;");

    assertThat(data.at("VariableCost", "R", "A", "1", "2020")).isEqualTo(5);
    assertThat(data.at("VariableCost", "R", "A", "1", "2021")).isEqualTo(0.00001);
    assertThat(data.at("VariableCost", "R", "B", "2", "2020")).isEqualTo(0.00001);
  }

  @Test
  void setsOfAnyLengthAndNamesInQuotes() {
    read("set TECHNOLOGY := A, 'B c' \"D;e\" ; set STORAGE := ; set YEAR:=2020 2021;end;");

    assertThat(data.set("TECHNOLOGY")).containsExactly("A", "B c", "D;e");
    assertThat(data.set("STORAGE")).isEmpty();
    assertThat(data.set("YEAR")).containsExactly("2020", "2021");
  }

  @Test
  void whatIsNoPartOfTheModelIsKeptInMind() {
    read("param ResultsPath := \"results\"; param Mystery default 3 := a 1; set DUMMY := x; end;");

    assertThat(problems).isEmpty();
    assertThat(data.unknown()).containsExactly("Mystery", "ResultsPath", "set DUMMY");
  }

  @Test
  void problemsHaveLines() {
    read("set YEAR := 2020 ;\nparam CapitalCost := R A 2020 dear ;\nbogus ;\n");

    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "model.txt, line 2: Parameter 'CapitalCost': R A 2020 is 'dear' but it must be a number"
                + " after 3 subscripts. Look for one that is missing or too many.",
            "model.txt, line 3: Data text: statement is 'bogus' but statements begin with set,"
                + " param or end. Compare it with the MathProg language reference.");
  }

  @Test
  void slicesOfAnotherLength() {
    read("param CapitalCost := [R,*] : 2020 := A 1 ; end;");

    assertThat(problems).extracting(Problem::rule).containsExactly("a slice of it has 3 parts");
  }

  @Test
  void textThatIsCutOff() {
    read("param CapitalCost := [R,*,*] : 2020 2021 := A 1 2 B 3");

    assertThat(problems)
        .extracting(Problem::rule)
        .contains("a statement ends with ';': it is cut off");
  }

  @Test
  void valuesGivenTwice() {
    read("param CapitalCost := R A 2020 1 R A 2020 2; end;");

    assertThat(problems)
        .extracting(Problem::rule)
        .containsExactly("it is given in model.txt, line 1 already");
  }
}
