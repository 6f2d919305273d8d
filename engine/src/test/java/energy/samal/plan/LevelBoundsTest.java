package energy.samal.plan;

import static energy.samal.plan.Systems.ANY;
import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import energy.samal.time.Series;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Levels lie between given bounds. */
final class LevelBoundsTest {
  private static final Offset<Double> CLOSE = within(1e-6);
  private static final Series SILENT = Series.of();

  LevelBoundsTest() {}

  /** Sun in the first hour, 40 MWh asked for in the third, gas at 30. */
  private static Systems sunAndGas() {
    return oneNode()
        .demandMw(0, 0, 40)
        .generator("sun", 100, 0)
        .available(1, 0, 0)
        .generator("gas", 100, 30);
  }

  /** At most 30 of 100 MWh are kept over the first hour, so that gas makes 10. */
  @Test
  void sharesOfAVesselThatStands() {
    var plan =
        sunAndGas()
            .storage("store", 100, 100, 1, 1)
            .begins(0, 0)
            .levels(SILENT, Series.of(0.3, 1, 1), SILENT, SILENT)
            .solve();

    assertThat(plan.cost()).isCloseTo(300, CLOSE);
  }

  /** 5 MWh must be left at the end and no more than 20 after the second hour: gas makes 25. */
  @Test
  void amountsHoldWhateverTheVessel() {
    var plan =
        sunAndGas()
            .storage("store", 100, 100, 1, 1)
            .begins(0, 0)
            .levels(SILENT, SILENT, Series.of(0, 0, 5), Series.of(100, 20, 100))
            .solve();

    assertThat(plan.cost()).isCloseTo(25 * 30, CLOSE);
    assertThat(plan.hourly(HourlySeries.Kind.LEVEL, "store")[2]).isCloseTo(5, CLOSE);
  }

  /** A vessel at 1 a MWh and year that may be half full at first: 80 MWh for 40. */
  private static Systems buildable() {
    return sunAndGas()
        .storage("store", 100, 0, 1, 1)
        .vesselBuildable(1000, 20, 0, ANY)
        .begins(0, 0)
        .levels(Series.of(0.1, 0, 0), Series.of(0.5, 1, 1), SILENT, SILENT);
  }

  @Test
  void sharesOfAVesselThatIsBuilt() {
    var plan = buildable().solve();

    assertThat(plan.size("store", Sized.ENERGY, 2030).built()).isCloseTo(80, CLOSE);
    assertThat(plan.cost()).isCloseTo(80, CLOSE);
  }

  @Test
  void golden() {
    Golden.check(LevelBounds.class, buildable());
  }
}
