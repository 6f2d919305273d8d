package energy.samal.cli;

import java.util.Locale;

/** Sums of money in few digits: thousands, millions, billions. */
final class Money {
  private Money() {}

  static String text(double money) {
    double size = Math.abs(money);
    if (size >= 1e9) {
      return String.format(Locale.ROOT, "%.3f billion", money / 1e9);
    }
    if (size >= 1e6) {
      return String.format(Locale.ROOT, "%.3f million", money / 1e6);
    }
    return String.format(Locale.ROOT, "%.2f", money);
  }

  /** With its sign, for differences. */
  static String change(double money) {
    return (money > 0 ? "+" : "") + text(money);
  }
}
