package energy.samal.solver;

/** A solver that broke or cannot be had, in its own words. */
public final class SolverException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SolverException(String message) {
    super(message);
  }

  public SolverException(String message, Throwable cause) {
    super(message, cause);
  }
}
