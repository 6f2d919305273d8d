package energy.samal.plan;

import static energy.samal.plan.Systems.oneNode;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A year too long for one piece is run window by window, and still meets every rule. */
final class RollingDispatchTest {
  private static final int HOURS = 2000;

  RollingDispatchTest() {}

  /** Two lakes three hours apart, a store, and demand that goes up and down each day. */
  private static Systems twoLakes() {
    var demand =
        IntStream.range(0, HOURS).mapToDouble(t -> 60 + 30 * Math.sin(t * Math.PI / 12)).toArray();
    var inflow = IntStream.range(0, HOURS).mapToDouble(t -> 10 + t % 7).toArray();
    var none = new double[HOURS];
    return oneNode()
        .demandMw(demand)
        .generator("gas", 80, 50)
        .generator("oil", 100, 120)
        .storage("battery", 10, 40, 0.95, 0.95)
        .reservoir("upper", 40, 5000, inflow)
        .flowsTo("lower", 0.8, 3)
        .reservoir("lower", 30, 200, none);
  }

  /** {@link Solved} audits the plan; what meets every rule costs no less than the optimum. */
  @Test
  void windowsMeetEveryRule() {
    var scenario = twoLakes().build();
    var rolled = Solved.of(scenario, Foresight.DISPATCH);
    var best = Solved.of(scenario, Foresight.PERFECT);

    assertThat(rolled.cost()).isBetween(best.cost() * (1 - 1e-9), best.cost() * 1.05);
  }
}
