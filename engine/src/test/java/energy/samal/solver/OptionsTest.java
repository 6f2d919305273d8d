package energy.samal.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class OptionsTest {
  OptionsTest() {}

  /** Each word changes its own part and keeps the others. */
  @Test
  void whatIsSaidOtherwiseIsAllThatChanges() {
    var start = new Solution(new double[] {1}, new double[0], 1, 0, 0);
    var hearer =
        new Progress() {
          @Override
          public void report(Step step) {}

          @Override
          public boolean stop() {
            return true;
          }
        };

    var options =
        Options.DEFAULT
            .withTolerance(1e-9)
            .withThreads(3)
            .withTimeLimit(Duration.ofSeconds(4))
            .withStart(start)
            .withVertex(true)
            .withIntegerGap(0.1)
            .withMemoryBytes(5)
            .with(hearer);

    assertThat(options)
        .isEqualTo(new Options(1e-9, 3, Duration.ofSeconds(4), hearer, start, true, 0.1, 5));
  }

  @Test
  void byDefaultThereIsNoStartAndNoWishForACorner() {
    assertThat(Options.DEFAULT.start().isEmpty()).isTrue();
    assertThat(Options.DEFAULT.vertex()).isFalse();
    assertThat(Options.DEFAULT.tolerance()).isEqualTo(1e-8);
    assertThat(Options.DEFAULT.memoryBytes()).isPositive();
  }
}
