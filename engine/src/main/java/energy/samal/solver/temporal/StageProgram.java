package energy.samal.solver.temporal;

/**
 * How one stage is eliminated: which product is added where, as lists of places.
 *
 * <p>A place ≥ 0 is one of the stage's own numbers; a place &lt; 0 is ~(row · 2^{@value #SLOT_BITS}
 * + slot) of the border rows, of which the first are those of the linking part itself.
 *
 * @param size of the stage's own numbers
 * @param borderRows of nodes, after those of the linking part
 * @param assembly where coefficients go
 * @param pivots the elimination
 * @param carriedOut border row of each node that is carried on, in their order
 * @param carriedPlaces places of the lower triangle among nodes carried on, by rows
 */
record StageProgram(
    int nodes,
    int size,
    int borderRows,
    Assembly assembly,
    Pivots pivots,
    int[] carriedOut,
    int[] carriedPlaces) {
  static final int SLOT_BITS = 12;
  static final int SLOT_MASK = (1 << SLOT_BITS) - 1;

  /**
   * Places in the order in which the numbers come.
   *
   * @param carriedIn lower triangle among the nodes carried in, by rows
   * @param local for each local column all pairs of its entries, each with itself and those before
   * @param rowDiagonal of each row eliminated here
   * @param rowLink of each linking coefficient of those rows
   * @param stateDiagonal of each state eliminated here
   * @param stateLink of each coefficient of those states in linking rows
   * @param edge of each coefficient between a state and a row
   */
  record Assembly(
      int[] carriedIn,
      int[] local,
      int[] rowDiagonal,
      int[] rowLink,
      int[] stateDiagonal,
      int[] stateLink,
      int[] edge) {}

  /**
   * The nodes in the order of their elimination.
   *
   * @param node of each pivot
   * @param diagonal its place
   * @param sign 1 for a row, −1 for a state
   * @param borderRow its border row, or −1 when its few border entries are among the sources
   * @param fill what each changes
   */
  record Pivots(int[] node, int[] diagonal, int[] sign, int[] borderRow, Fill fill) {
    int count() {
      return node.length;
    }
  }

  /**
   * What pivots change.
   *
   * @param neighbourStart where each pivot's neighbours begin, and one more
   * @param neighbour nodes that come later
   * @param neighbourRow border row of each neighbour
   * @param source place of the entry of each neighbour and then, of pivots without a border row, of
   *     each border entry: from {@code sourceStart}
   * @param sourceStart where each pivot's sources begin, and one more
   * @param target place of all pairs of sources, each with itself and those before
   */
  record Fill(
      int[] neighbourStart,
      int[] neighbour,
      int[] neighbourRow,
      int[] source,
      int[] sourceStart,
      int[] target) {}

  /** Numbers that the elimination leaves behind: one a pivot and one a neighbour. */
  int factorSize() {
    return pivots.count() + pivots.fill.neighbour.length;
  }
}
