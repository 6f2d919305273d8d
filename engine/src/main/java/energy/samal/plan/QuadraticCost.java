package energy.samal.plan;

import energy.samal.lp.Columns;

/**
 * Part of the variable cost that rises with the square of output, as that of steam plants does.
 *
 * <pre>   cost: Σ w[t] · quadratic · output[t]²</pre>
 *
 * <p>A square of a mean is no more than the mean of the squares (Jensen 1906, Acta Mathematica 30),
 * so that steps that are means cost no more than their hours.
 *
 * <p>Wood, Wollenberg and Sheblé 2013, Power Generation, Operation, and Control, section 3.2.
 */
final class QuadraticCost {
  private QuadraticCost() {}

  static void add(Draft draft, Owner owner, int y, Columns output, double perMw2h) {
    if (perMw2h > 0) {
      var squared = new Quantity.Squared(output, perMw2h);
      draft.accounts().cost(y, owner, CostRow.Component.VARIABLE, squared);
    }
  }
}
