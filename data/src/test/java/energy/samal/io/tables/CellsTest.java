package energy.samal.io.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CellsTest {
  @Test
  void textsComeBackInOrder() {
    var cells = new Cells();
    var texts = List.of("", "a", "Көмір 煤", "", "0.25");
    for (int i = 0; i < 2000; i++) {
      texts.forEach(cells::add);
    }
    cells.close();

    for (int i = 0; i < 10_000; i++) {
      assertThat(cells.get(i)).isEqualTo(texts.get(i % 5));
    }
  }

  @Test
  void textsThatAreAllTheSameAreHeldOnce() {
    var cells = new Cells();
    for (int i = 0; i < 1000; i++) {
      cells.add(i < 600 ? "grid" : "plant " + i);
    }
    cells.close();

    assertThat(cells.size()).isEqualTo(1000);
    assertThat(cells.get(0)).isEqualTo("grid").isSameAs(cells.get(511));
    assertThat(cells.get(599)).isEqualTo("grid");
    assertThat(cells.get(600)).isEqualTo("plant 600");
    assertThat(cells.get(999)).isEqualTo("plant 999");
  }

  @Test
  void textsMayBeLong() {
    var texts = List.of("x".repeat(70_000), "y", "z".repeat(100_000), "");
    var cells = new Cells();
    for (int i = 0; i < 400; i++) {
      texts.forEach(cells::add);
    }
    cells.close();

    for (int i = 0; i < 1600; i++) {
      assertThat(cells.get(i)).isEqualTo(texts.get(i % 4));
    }
  }

  @Property(seed = "4711")
  void numbersAreReadAsTheJdkReadsThem(@ForAll double value, @ForAll long whole) {
    for (var text : List.of(Double.toString(value), Long.toString(whole), Numerals.write(value))) {
      var cells = new Cells();
      cells.add("before");
      cells.add(text);
      cells.close();

      assertThat(cells.number(1)).as(text).isEqualTo(Double.parseDouble(text));
    }
  }

  @Test
  void whatIsNoNumberIsNotANumber() {
    for (var text :
        List.of("", ".", "-", "1.2.3", "0x10", "1d", "NaN", "Infinity", "1e999", "1,5", "١")) {
      var cells = new Cells();
      cells.add(text);
      cells.close();

      assertThat(cells.number(0)).as(text).isNaN();
    }
  }

  @Test
  void numbersAreWrittenInOneWay() {
    assertThat(Numerals.write(2025)).isEqualTo("2025");
    assertThat(Numerals.write(0.35)).isEqualTo("0.35");
    assertThat(Numerals.write(1e-5)).isEqualTo("0.00001");
    assertThat(Numerals.isCanonical("0.35")).isTrue();
    assertThat(Numerals.isCanonical("0.350")).isFalse();
    assertThat(Numerals.isCanonical("1e-5")).isFalse();
    assertThat(Numerals.isCanonical("-0")).isFalse();
  }
}
