package energy.samal.solver.temporal;

import java.util.Arrays;

/**
 * What is where in one stage, without numbers: its nodes (rows and states that are eliminated here
 * or carried on), the nodes and border slots of each local column, and so on, as one list of ints.
 * Stages with equal patterns share one {@link StageProgram}.
 *
 * <p>The list: border size, nodes, nodes carried in; for each node 1 for a row or −1 for a state,
 * doubled when it is carried on; then for each local column its nodes and its slots, for each row
 * eliminated here its node and its slots, the same for each state, and pairs of nodes for the
 * coefficients between states and rows. Each list is preceded by its length.
 */
record StagePattern(int[] words) {
  @Override
  public boolean equals(Object other) {
    return other instanceof StagePattern(int[] theirs) && Arrays.equals(words, theirs);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }
}
