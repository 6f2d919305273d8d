package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import energy.samal.lp.Label;
import energy.samal.lp.Lp;
import energy.samal.lp.LpBuilder;
import energy.samal.solver.Options;
import energy.samal.solver.SolverException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MemoryNeedTest {
  private static final long MEGABYTE = 1_000_000;

  MemoryNeedTest() {}

  private static Layout hours(int count) {
    var lp = new LpBuilder();
    var used = lp.columns(new Label("used", "", Lp.NONE), count, 0, 0, 1, 1);
    for (int hour = 0; hour < count; hour++) {
      lp.term(1, used.at(hour)).row(new Label("use", "", Lp.NONE), hour, 0, 1);
    }
    var program = Program.of(lp.build());
    return new Layout(program, program.value);
  }

  private static long inUse() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  /** 10,000 hours of a column and a row: (25 · 2 + 12) numbers each, without the factors. */
  @Test
  void whatDoesNotFitSaysWhatWould() {
    var layout = hours(10_000);
    long bytes = MemoryNeed.bytes(layout, List.of());
    assertThat(bytes).isEqualTo(8 * 62 * 10_000);
    var tooLittle = Options.DEFAULT.withMemoryBytes(inUse() + bytes / 2);

    assertThatThrownBy(() -> MemoryNeed.check(layout, List.of(), tooLittle))
        .isInstanceOf(SolverException.class)
        .hasMessageContaining("of Java's heap are needed beside")
        .hasMessageContaining(
            "SAMAL_JAVA_OPTS=-Xmx1g, or plan fewer hours, such as --hours every:2");
  }

  @Test
  void garbageIsNoMemoryInUse() {
    var layout = hours(10_000);
    long memory = inUse() + MemoryNeed.bytes(layout, List.of()) + 20 * MEGABYTE;
    long garbage = 0;
    for (int k = 0; k < 60; k++) {
      garbage += new byte[(int) MEGABYTE].length;
    }
    assertThat(garbage).isEqualTo(60 * MEGABYTE);

    MemoryNeed.check(layout, List.of(), Options.DEFAULT.withMemoryBytes(memory));
  }
}
