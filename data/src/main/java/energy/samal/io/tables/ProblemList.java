package energy.samal.io.tables;

import energy.samal.model.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Problems as they are found, each once. */
final class ProblemList {
  private final Set<Problem> problems = new LinkedHashSet<>();
  private final Set<String> fields = new HashSet<>();
  private final Set<String> knownPlaces = new HashSet<>();
  private boolean structural;

  /** Adds it unless something else is known to be wrong in just that place. */
  void add(Problem problem) {
    if (!knownPlaces.contains(problem.place())) {
      problems.add(problem);
      fields.add(problem.element() + '\n' + problem.field());
    }
  }

  /** A problem that was found when the files were read. */
  void addKnown(Problem problem) {
    addStructural(problem);
    knownPlaces.add(problem.place());
  }

  /** A problem after which the tables cannot be made sense of as a whole. */
  void addStructural(Problem problem) {
    problems.add(problem);
    fields.add(problem.element() + '\n' + problem.field());
    structural = true;
  }

  /** Adds it unless that field of that element is known to be wrong already. */
  void addUnlessKnown(Problem problem) {
    if (!fields.contains(problem.element() + '\n' + problem.field())) {
      add(problem);
    }
  }

  boolean structural() {
    return structural;
  }

  List<Problem> all() {
    return new ArrayList<>(problems);
  }
}
