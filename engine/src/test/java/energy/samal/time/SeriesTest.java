package energy.samal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Series that are the same in all years, and series that are not. */
final class SeriesTest {
  private static final Series EARLY = Series.of(1, 2);
  private static final Series LATE = Series.of(0, 5);
  private static final Series CHANGING = Series.byYear(Map.of(2030, EARLY, 2040, LATE));

  SeriesTest() {}

  @Test
  void aPlainSeriesIsTheSameInAllYears() {
    assertThat(EARLY.in(2050)).isSameAs(EARLY);
    assertThat(EARLY.versions()).containsExactly(EARLY);
  }

  @Test
  void valuesHoldUntilTheNextYearThatHasItsOwn() {
    assertThat(CHANGING.in(2020)).isSameAs(EARLY);
    assertThat(CHANGING.in(2030)).isSameAs(EARLY);
    assertThat(CHANGING.in(2039)).isSameAs(EARLY);
    assertThat(CHANGING.in(2040)).isSameAs(LATE);
    assertThat(CHANGING.in(2060)).isSameAs(LATE);
  }

  @Test
  void boundsAreThoseOfAllYears() {
    assertThat(CHANGING.hours()).isEqualTo(2);
    assertThat(CHANGING.min()).isZero();
    assertThat(CHANGING.max()).isEqualTo(5);
  }

  @Test
  void nothingIsReadWithoutAYear() {
    assertThatThrownBy(() -> CHANGING.at(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("without a year");
    assertThatThrownBy(CHANGING::mean).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void allYearsHaveTheSameHours() {
    assertThatThrownBy(() -> Series.byYear(Map.of(2030, EARLY, 2040, Series.of(1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
