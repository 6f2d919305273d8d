package energy.samal.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Problems as the rules of the validator find them. */
final class Findings {
  private final List<Problem> problems = new ArrayList<>();
  private final BinaryOperator<String> place;

  /**
   * @param place where the field of an element was read from
   */
  Findings(BinaryOperator<String> place) {
    this.place = place;
  }

  void add(String element, String field, Object found, String rule, String remedy) {
    problems.add(new Problem(place.apply(element, field), element, field, found, rule, remedy));
  }

  /** A number that must lie between 0 and 1. */
  void share(String element, String field, double value) {
    range(element, field, value, 0, 1, "Give a share, not per cent.");
  }

  /** A number that must not be negative. */
  void size(String element, String field, double value) {
    range(element, field, value, 0, Double.POSITIVE_INFINITY, "Correct the sign.");
  }

  void range(String element, String field, double value, double least, double most, String remedy) {
    if (!(value >= least && value <= most)) {
      var rule =
          Double.isInfinite(most)
              ? "it must be at least " + Problem.shown(least)
              : "it must lie between " + Problem.shown(least) + " and " + Problem.shown(most);
      add(element, field, value, rule, remedy);
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }
}
