package energy.samal.model;

import java.util.List;
import java.util.stream.Collectors;

/** All problems of an input at once. */
public final class InvalidScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an immutable list of records of strings
  private final List<Problem> problems;

  public InvalidScenarioException(List<Problem> problems) {
    super(
        problems.stream()
            .map(p -> "  - " + p)
            .collect(Collectors.joining("\n", problems.size() + " problem(s):\n", "")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
