package energy.samal.cli;

/** A run that cannot even be computed again from what it stored. */
final class VerificationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VerificationException(String message) {
    super(message);
  }
}
