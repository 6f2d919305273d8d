package energy.samal.solver.temporal;

/**
 * Where the interior point begins: the smallest values that meet all rows and the smallest reduced
 * costs (after Mehrotra 1992, section 7), values moved well inside and prices such that no product
 * is small.
 */
final class StartingPoint {
  /** Of the range between two bounds that a value is kept away from them at most. */
  private static final double MARGIN = 0.25;

  /** Times as far from either of two bounds as from a single one: the middle is a safe place. */
  private static final double BETWEEN = 1000;

  /** Of the typical size of values and prices, for those that nothing is known of. */
  private static final double AFRESH = 10;

  /** The same for those that come from a guess. */
  private static final double NEAR = 1e-3;

  private final Task task;
  private final Iterate point;
  private final Newton newton;

  private StartingPoint(Task task, Iterate point, Newton newton) {
    this.task = task;
    this.point = point;
    this.newton = newton;
  }

  static void find(Task task, Iterate point, Newton newton) {
    var start = new StartingPoint(task, point, newton);
    start.leastSquares();
    start.moveInside(AFRESH);
  }

  /** Begins near a guess in the task's own units. */
  static void near(Task task, Iterate point, Newton newton, double[] value, double[] price) {
    var start = new StartingPoint(task, point, newton);
    System.arraycopy(value, 0, point.value, 0, task.columns);
    System.arraycopy(price, 0, point.price, 0, task.rows);
    start.guessSlacks();
    point.residuals();
    start.moveInside(NEAR);
  }

  private double nearestToZero(int k) {
    return Math.max(task.lower[k], Math.min(task.upper[k], 0));
  }

  private void leastSquares() {
    int n = task.columns;
    for (int k = 0; k < task.all; k++) {
      point.value[k] = nearestToZero(k);
    }
    newton.factorEqually();
    point.residuals();
    double[] right = newton.emptyRight();
    System.arraycopy(point.rowResidual, 0, right, n, task.rows);
    double[] step = newton.solve(right);
    for (int j = 0; j < n; j++) {
      point.value[j] += step[j];
    }
    for (int i = 0; i < task.rows; i++) {
      point.value[n + i] -= task.equation[i] ? 0 : step[n + i];
    }
    newton.factorForLinkingCosts();
    right = newton.emptyRight();
    System.arraycopy(task.cost, 0, right, 0, n);
    System.arraycopy(newton.solve(right), n, point.price, 0, task.rows);
    point.residuals();
  }

  /** What the columns make of each row. */
  private void guessSlacks() {
    int n = task.columns;
    point.rowResiduals();
    for (int i = 0; i < task.rows; i++) {
      point.value[n + i] = task.equation[i] ? 0 : point.value[n + i] - point.rowResidual[i];
    }
  }

  /** Reduced cost while all prices of bounds are still 0. */
  private double reducedCost(int k) {
    return k < task.columns ? point.columnResidual[k] : -point.columnResidual[k];
  }

  private void moveInside(double share) {
    double distances = 0;
    double prices = 0;
    double products = 0;
    for (int k = 0; k < task.all; k++) {
      double z = reducedCost(k);
      if (task.hasLower(k)) {
        double distance = 1 + Math.max(point.value[k] - task.lower[k], 0);
        double price = 1 + Math.max(z, 0);
        distances += distance;
        prices += price;
        products += distance * price;
      }
      if (task.hasUpper(k)) {
        double distance = 1 + Math.max(task.upper[k] - point.value[k], 0);
        double price = 1 + Math.max(-z, 0);
        distances += distance;
        prices += price;
        products += distance * price;
      }
    }
    double far = share * Math.max(1, 0.5 * products / Math.max(1, prices));
    double dear = share * Math.max(1, 0.5 * products / Math.max(1, distances));
    for (int k = 0; k < task.columns; k++) {
      moveInside(k, far, dear);
    }
    fitLinks(far, dear);
    guessSlacks();
    for (int k = task.columns; k < task.all; k++) {
      moveInside(k, far, dear);
    }
  }

  /**
   * Gives columns of no hour what the others now ask for. Sums over a year are far larger than what
   * they are sums of; begun at the size of an hour's values they would block all first steps.
   */
  private void fitLinks(double far, double dear) {
    newton.factorForLinks();
    point.rowResiduals();
    double[] right = newton.emptyRight();
    System.arraycopy(point.rowResidual, 0, right, task.columns, task.rows);
    double[] step = newton.solve(right);
    for (int j = task.layout.hourColumns; j < task.columns; j++) {
      point.value[j] += step[j];
      moveInside(j, far, dear);
    }
  }

  private void moveInside(int k, double far, double dear) {
    boolean hasLower = task.hasLower(k);
    boolean hasUpper = task.hasUpper(k);
    double z = reducedCost(k);
    double margin =
        hasLower && hasUpper
            ? Math.min(BETWEEN * far, MARGIN * (task.upper[k] - task.lower[k]))
            : far;
    if (hasLower) {
      point.value[k] = Math.max(point.value[k], task.lower[k] + margin);
    }
    if (hasUpper) {
      point.value[k] = Math.min(point.value[k], task.upper[k] - margin);
    }
    if (hasLower) {
      point.above[k] = point.value[k] - task.lower[k];
      double least = far * dear / point.above[k];
      point.lowerPrice[k] = hasUpper ? Math.max(z, 0) + least : Math.max(z, least);
    }
    if (hasUpper) {
      point.below[k] = task.upper[k] - point.value[k];
      double least = far * dear / point.below[k];
      point.upperPrice[k] = hasLower ? Math.max(-z, 0) + least : Math.max(-z, least);
    }
  }
}
