package energy.samal.solver;

import java.util.List;

/** What an infeasible program would have to give up; the answer of {@link Elastic}. */
public sealed interface Relaxation {
  /** One of the two bounds of a row or column. */
  enum Side {
    LOWER,
    UPPER
  }

  /**
   * A bound that gives way.
   *
   * @param isRow whether it is a row's bound, or else a column's
   * @param number of the row or column in the program
   * @param name of the row or column
   * @param side which of its bounds; a lower one must fall, an upper one rise
   * @param amount by how much, in the row's or column's own unit
   */
  record Give(boolean isRow, int number, String name, Side side, double amount) {}

  /**
   * A bound that has a part in the conflict.
   *
   * @param isRow whether it is a row's bound, or else a column's
   * @param number of the row or column in the program
   * @param name of the row or column
   * @param side which of its bounds
   * @param price what one unit more room in this bound would spare in breaches, more than 0
   */
  record Part(boolean isRow, int number, String name, Side side, double price) {}

  /**
   * The smallest breach that lets all the rest hold.
   *
   * @param total the weighted sum of all amounts, 0 when the program is feasible as it is
   * @param gives the bounds that give way, the largest amount first
   * @param conflict the bounds that cannot hold all at once, the highest price first; those that
   *     give way are among them
   */
  record Smallest(double total, List<Give> gives, List<Part> conflict) implements Relaxation {}

  /** What may not give way contradicts itself. */
  record Impossible(String message) implements Relaxation {}

  /** Stopped by the user or the clock. */
  record Stopped(String message) implements Relaxation {}
}
