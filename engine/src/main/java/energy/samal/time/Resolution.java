package energy.samal.time;

/** How finely a planning year is computed, as the user says it. */
public sealed interface Resolution {
  /** Every hour of the year. */
  record All() implements Resolution {}

  /** Every n-th hour, standing for n hours. */
  record Every(int n) implements Resolution {}

  /** {@code count} segments of consecutive hours, each the mean of its hours. */
  record Segments(int count) implements Resolution {}

  /** {@code count} representative days. */
  record Days(int count) implements Resolution {}

  /** {@code count} representative weeks. */
  record Weeks(int count) implements Resolution {}

  /**
   * Reads {@code all}, {@code every:N}, {@code segments:N}, {@code days:N} or {@code weeks:N}.
   *
   * @throws IllegalArgumentException naming the text and what it may be
   */
  static Resolution parse(String text) {
    var parts = text.strip().split(":", -1);
    try {
      if (parts.length == 1 && parts[0].equals("all")) {
        return new All();
      }
      if (parts.length == 2) {
        int n = Integer.parseInt(parts[1]);
        if (n >= 1) {
          switch (parts[0]) {
            case "every":
              return new Every(n);
            case "segments":
              return new Segments(n);
            case "days":
              return new Days(n);
            case "weeks":
              return new Weeks(n);
            default:
              break;
          }
        }
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(advice(text), e);
    }
    throw new IllegalArgumentException(advice(text));
  }

  private static String advice(String text) {
    return "hours is '%s' but must be all, every:N, segments:N, days:N or weeks:N with N from 1 on"
        .formatted(text);
  }
}
