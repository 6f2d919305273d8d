package energy.samal.solver.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CutsTest {
  CutsTest() {}

  /** As many linking columns as {@code count}, from a first one on. */
  private static BitSet links(int first, int count) {
    var links = new BitSet();
    links.set(first, first + count);
    return links;
  }

  private static BitSet[] each(int chains, int step) {
    return IntStream.range(0, chains).mapToObj(c -> links(c * step, 100)).toArray(BitSet[]::new);
  }

  @Test
  void aLongChainIsCutIntoFour() {
    var cuts = new Cuts(new int[] {0, 100}, each(1, 0));

    assertThat(cuts.starts()).containsExactly(0, 25, 50, 75, 100);
  }

  @Test
  void hoursThatNothingTiesButTheSameLinksArePutTogether() {
    var cuts = new Cuts(IntStream.rangeClosed(0, 100).toArray(), each(100, 0));

    assertThat(cuts.starts()).containsExactly(0, 25, 50, 75, 100);
  }

  /**
   * Two days each of three years, which share no capacity: a piece of two years would be dearer.
   */
  @Test
  void yearsOfOtherCapacitiesStayApart() {
    int[] starts = {0, 24, 48, 72, 96, 120, 144, 1000};
    BitSet[] links = {
      links(0, 100),
      links(0, 100),
      links(100, 100),
      links(100, 100),
      links(200, 100),
      links(200, 100),
      links(0, 300)
    };

    assertThat(new Cuts(starts, links).starts()).startsWith(0, 48, 96, 144);
  }
}
