package energy.samal.solver.temporal;

/**
 * The linear systems of one iteration. With W = z/x of each column, S = s/w of each slack, and
 * regularisations ρ and δ (Friedlander and Orban 2012: each step is one of a proximal method, whose
 * optimum is that of the program itself),
 *
 * {@snippet lang=text :
 *   ( −(W + ρ)   Aᵀ     ) (dx)   ( rd − q/x )
 *   (   A        S + δ  ) (dy) = ( rp + S (rs + q/s) )
 * }
 *
 * where q are the wanted changes of products and those of upper bounds count with the other sign.
 */
final class Newton {
  /** Of scaled columns and rows; measured to end sharpest between 1e-10 and 1e-8. */
  private static final double COLUMN_REGULARISATION = 1e-9;

  private static final double ROW_REGULARISATION = 1e-8;

  /**
   * Distance from the bounds, in scaled units, beyond which ρ falls with its square. W = p/a of a
   * store that is 1e8 from empty and full is 1e-15; beside it a ρ of 1e-9 would hold the store
   * where it is.
   */
  private static final double WIDE = 1e5;

  /**
   * δ grows by this factor, and ρ by its root, when the factors are not good enough, at most so
   * many times. What δ leaves open of rows is closed in the end; ρ holds prices back.
   */
  private static final double FIRMER = 10;

  private static final int MOST_TIMES = 4;

  /** A residual above this, relative to the right side, calls for firmer factors. */
  private static final double POOR = 1e-6;

  /** Weight of a slack that nothing holds; others need no ρ, as 1/W only loosens their row. */
  private static final double FREE = 1e-30;

  /** Weight of columns that shall stay where they are. */
  private static final double STIFF = 1e4;

  /** Refinement ends at this residual near the end, or after so many rounds. */
  private static final double ENOUGH = 1e-10;

  /** Far from it, this share of what is left to the end, or of 1. */
  private static final double ENOUGH_SO_FAR = 1e-6;

  private static final int ROUNDS = 3;

  private final Task task;
  private final Crew crew;
  private final Kkt kkt;
  private final Iterate at;
  private final double[] weight;
  private final double[] slack;
  private final double[] right;
  private final double[] solution;
  private double rowRegularisation = ROW_REGULARISATION;
  private double firmness = 1;
  private double error;
  private double enough = ENOUGH;

  /**
   * @param solution of as many numbers as columns and rows, free for others between the calls
   */
  Newton(Task task, Crew crew, Kkt kkt, Iterate at, double[] solution) {
    this.task = task;
    this.crew = crew;
    this.kkt = kkt;
    this.at = at;
    this.solution = solution;
    weight = new double[task.columns];
    slack = new double[task.rows];
    right = new double[task.all];
  }

  /** From now on tells rows apart that are nearly the same, at the price of precision. */
  void tellRowsApart(double rowRegularisation) {
    this.rowRegularisation = rowRegularisation;
    firmness = 1;
  }

  private double rho() {
    return Math.sqrt(firmness) * COLUMN_REGULARISATION;
  }

  private double delta() {
    return firmness * rowRegularisation;
  }

  /** From now on refines as is worth while at this distance from the end. */
  void refineFor(double left) {
    enough = ENOUGH_SO_FAR * Math.max(ENOUGH / ENOUGH_SO_FAR, Math.min(left, 1));
  }

  /** Factors at the present point, and solves for the direction that ends all residuals. */
  void predict(Direction direction) {
    firmness = Math.max(1, firmness / FIRMER);
    factor();
    correct(direction, 1);
    for (int k = 0; k < MOST_TIMES && !(error <= POOR); k++) {
      firmness *= FIRMER;
      factor();
      correct(direction, 1);
    }
  }

  private void factor() {
    int n = task.columns;
    double rho = rho();
    double delta = delta();
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            double w = k < n ? rho * narrowness(k) : 0;
            if (task.hasLower(k)) {
              w += at.lowerPrice[k] / at.above[k];
            }
            if (task.hasUpper(k)) {
              w += at.upperPrice[k] / at.below[k];
            }
            if (k < n) {
              weight[k] = w;
            } else {
              slack[k - n] = delta + (task.equation[k - n] ? 0 : 1 / Math.max(w, FREE));
            }
          }
        });
    kkt.factor(weight, slack);
  }

  /** Share of ρ for a column that may have far to go. */
  private double narrowness(int k) {
    double above = task.hasLower(k) ? at.above[k] : 0;
    double below = task.hasUpper(k) ? at.below[k] : 0;
    double share = WIDE / Math.max(WIDE, Math.max(above, below));
    return share * share;
  }

  /**
   * Solves for a correction that changes products as the direction aims to.
   *
   * @param share of the residuals that shall end
   */
  void correct(Direction direction, double share) {
    int n = task.columns;
    double delta = delta();
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            if (k < n) {
              right[k] = share * at.columnResidual[k] - push(direction, k);
            } else {
              right[k] =
                  share * at.rowResidual[k - n]
                      + (slack[k - n] - delta) * slackSide(direction, k, share);
            }
          }
        });
    error = kkt.solve(right, solution, ROUNDS, enough);
    crew.blocks(
        task.all,
        (start, end) -> {
          for (int k = start; k < end; k++) {
            if (k < n) {
              direction.trialValue[k] = solution[k];
            } else {
              direction.trialPrice[k - n] = solution[k];
              direction.trialValue[k] = slackStep(direction, k, share, delta);
            }
          }
        });
  }

  /** q/x of the lower less that of the upper bound. */
  private double push(Direction direction, int k) {
    double push = 0;
    if (task.hasLower(k)) {
      push += direction.lowerTarget[k] / at.above[k];
    }
    if (task.hasUpper(k)) {
      push -= direction.upperTarget[k] / at.below[k];
    }
    return push;
  }

  /**
   * Where a slack moves to its row's price. Of one that is far from its bounds this is a difference
   * of two that are nearly the same, times 1e13 and more: it takes what the solution has left open
   * of its row, for which its own W has a price of next to nothing.
   */
  private double slackStep(Direction direction, int k, double share, double delta) {
    double looseness = slack[k - task.columns] - delta;
    double step = looseness * (slackSide(direction, k, share) - solution[k]);
    return looseness > 1 ? step - kkt.leftOpen(k) : step;
  }

  private double slackSide(Direction direction, int k, double share) {
    return task.equation[k - task.columns] ? 0 : share * at.columnResidual[k] + push(direction, k);
  }

  /** Factors with the same weight for all, as a least-squares problem has it. */
  void factorEqually() {
    factor(1, 1);
  }

  /** The same, but for columns of no hour, whose reduced costs of many hours come to much. */
  void factorForLinkingCosts() {
    factor(1, 1 / STIFF);
  }

  /** The same, but for columns of no hour, which move far before others move at all. */
  void factorForLinks() {
    factor(STIFF, 1 / STIFF);
  }

  private void factor(double hours, double links) {
    for (int j = 0; j < task.columns; j++) {
      weight[j] = j < task.layout.hourColumns ? hours : links;
    }
    for (int i = 0; i < task.rows; i++) {
      slack[i] = delta() + (task.equation[i] ? 0 : 1);
    }
    kkt.factor(weight, slack);
  }

  /** Solves with the factors that are there; the solution is overwritten by the next one. */
  double[] solve(double[] right) {
    kkt.solve(right, solution, ROUNDS, ENOUGH);
    return solution;
  }

  double[] emptyRight() {
    java.util.Arrays.fill(right, 0);
    return right;
  }
}
