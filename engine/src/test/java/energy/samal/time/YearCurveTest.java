package energy.samal.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class YearCurveTest {
  private static final YearCurve CURVE = YearCurve.of(Map.of(2040, 30.0, 2030, 10.0, 2050, 25.0));

  @Test
  void betweenPointsItIsStraightAndBeyondThemLevel() {
    assertThat(CURVE.at(2000)).isEqualTo(10);
    assertThat(CURVE.at(2030)).isEqualTo(10);
    assertThat(CURVE.at(2035)).isEqualTo(20);
    assertThat(CURVE.at(2040)).isEqualTo(30);
    assertThat(CURVE.at(2048)).isEqualTo(26);
    assertThat(CURVE.at(2060)).isEqualTo(25);
  }

  @Test
  void beforeAnInfinitePointItStays() {
    var curve = YearCurve.of(Map.of(2030, 10.0, 2040, Double.POSITIVE_INFINITY));

    assertThat(curve.at(2039)).isEqualTo(10);
    assertThat(curve.at(2040)).isInfinite();
  }

  @Test
  void pointsComeBackByYear() {
    assertThat(CURVE.points()).containsExactly(entry(2030, 10), entry(2040, 30), entry(2050, 25));
    assertThat(CURVE).isEqualTo(YearCurve.of(CURVE.points())).isNotEqualTo(YearCurve.constant(10));
    assertThatThrownBy(() -> YearCurve.of(Map.of())).hasMessageContaining("at least one point");
  }

  private static Map.Entry<Integer, Double> entry(int year, double value) {
    return Map.entry(year, value);
  }
}
