package energy.samal.cli;

import energy.samal.solver.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Shows how far a run is: one line that rewrites itself on a terminal, plain lines now and then in
 * a pipe, nothing when quiet. Every line also goes to the run's log.
 */
final class ProgressLine implements Progress {
  private static final long LINE_EVERY_NANOS = 3_000_000_000L;
  private static final long SAME_EVERY_NANOS = 30_000_000_000L;
  private static final long REWRITE_EVERY_NANOS = 100_000_000L;

  /** Of the longest line there is: an interior point that takes hours. */
  private static final int WIDTH = 120;

  /** Where the line goes. */
  enum Style {
    QUIET,
    LINES,
    TERMINAL
  }

  private final PrintWriter to;
  private final Style style;
  private final double tolerance;
  private final BooleanSupplier stop;
  private Consumer<String> log = line -> {};
  private long shownAt = System.nanoTime();
  private boolean open;
  private String phase = "";
  private String shownPlace = "";
  private double firstDistance = Double.NaN;
  private double firstSeconds;

  ProgressLine(PrintWriter to, Style style, double tolerance, BooleanSupplier stop) {
    this.to = to;
    this.style = style;
    this.tolerance = tolerance;
    this.stop = stop;
  }

  /** What the place it is shown at can do. */
  static Style style(boolean quiet) {
    if (quiet) {
      return Style.QUIET;
    }
    var console = System.console();
    return console != null && console.isTerminal() ? Style.TERMINAL : Style.LINES;
  }

  /** From now on every line goes there, too. */
  synchronized void log(Consumer<String> log) {
    this.log = log;
  }

  /** A line of its own: what is done now, or was found. */
  @Override
  public synchronized void say(String text) {
    log.accept(text);
    if (style == Style.QUIET) {
      return;
    }
    clear();
    to.println(text);
    to.flush();
  }

  @Override
  public synchronized void report(Step step) {
    boolean changed = !step.phase().equals(phase);
    if (changed) {
      phase = step.phase();
      firstDistance = Double.NaN;
    }
    var text = text(step);
    long now = System.nanoTime();
    var place = step.phase() + step.iteration();
    boolean moved = !place.equals(shownPlace);
    boolean lineDue = now - shownAt >= (moved ? LINE_EVERY_NANOS : SAME_EVERY_NANOS);
    if (lineDue) {
      shownPlace = place;
    }
    if (changed || lineDue) {
      log.accept(text);
    }
    switch (style) {
      case TERMINAL -> {
        if (changed || now - shownAt >= REWRITE_EVERY_NANOS) {
          shownAt = now;
          open = true;
          to.print("\r" + padded(text));
          to.flush();
        }
      }
      case LINES -> {
        if (lineDue) {
          shownAt = now;
          to.println(text);
          to.flush();
        }
      }
      case QUIET -> shownAt = lineDue ? now : shownAt;
    }
  }

  @Override
  public boolean stop() {
    return stop.getAsBoolean();
  }

  /** Leaves the self-updating line, so that other output begins on a fresh one. */
  synchronized void clear() {
    if (open) {
      to.print("\r" + padded("") + "\r");
      to.flush();
      open = false;
    }
  }

  private String text(Step step) {
    var text = new StringBuilder("  ").append(step.phase());
    if (step.iteration() > 0) {
      text.append(", iteration ").append(step.iteration());
    }
    double gap = gap(step);
    if (!Double.isNaN(gap)) {
      text.append(String.format(Locale.ROOT, ", gap %.1e", gap));
    }
    if (!Double.isNaN(step.primalInfeasibility())) {
      text.append(
          String.format(
              Locale.ROOT,
              ", infeasible by %.1e, prices by %.1e",
              step.primalInfeasibility(),
              step.dualInfeasibility()));
    }
    text.append(String.format(Locale.ROOT, ", %.0f s", step.seconds()));
    double left = secondsLeft(distance(step), step.seconds());
    if (left > 0) {
      text.append(String.format(Locale.ROOT, ", about %.0f s left", left));
    }
    return text.toString();
  }

  private static double gap(Step step) {
    double primal = step.primal();
    double dual = step.dual();
    return Double.isNaN(primal) || Double.isNaN(dual)
        ? Double.NaN
        : Math.abs(primal - dual) / Math.max(1, Math.abs(primal));
  }

  /** From what the tolerance allows: the worst of gap and infeasibilities, as far as known. */
  private static double distance(Step step) {
    double distance = gap(step);
    return Double.isNaN(step.primalInfeasibility())
        ? distance
        : Math.max(distance, Math.max(step.primalInfeasibility(), step.dualInfeasibility()));
  }

  /** Interior-point methods come nearer by about the same factor in the same time. */
  private double secondsLeft(double distance, double seconds) {
    if (Double.isNaN(distance) || distance <= 0) {
      return Double.NaN;
    }
    if (Double.isNaN(firstDistance)) {
      firstDistance = distance;
      firstSeconds = seconds;
    }
    double gone = Math.log(firstDistance / distance);
    double ahead = Math.log(distance / tolerance);
    return gone > 1 && ahead > 0 ? (seconds - firstSeconds) * ahead / gone : Double.NaN;
  }

  private static String padded(String text) {
    var line = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
    return line + " ".repeat(WIDTH - line.length());
  }
}
