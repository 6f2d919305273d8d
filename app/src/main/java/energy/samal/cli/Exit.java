package energy.samal.cli;

/** Exit codes, as {@code samal --help} lists them. */
final class Exit {
  /** Done; a plan was found. */
  static final int DONE = 0;

  /** Something that should not happen, or a run that does not verify. */
  static final int UNEXPECTED = 1;

  static final int BAD_INPUT = 2;

  /** No plan meets all rules, or costs fall without end. */
  static final int INFEASIBLE = 3;

  /** By Ctrl-C or the time limit. */
  static final int STOPPED = 4;

  static final int SOLVER_FAILED = 5;

  /** A folder or file cannot be written. */
  static final int NOT_WRITTEN = 6;

  private Exit() {}
}
