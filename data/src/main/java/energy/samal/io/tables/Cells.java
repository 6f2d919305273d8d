package energy.samal.io.tables;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts in a row, kept as one array of UTF-8: half a million hourly values cost a few bytes each
 * instead of an object each.
 */
final class Cells {
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private byte[] bytes = new byte[256];
  private int[] ends = new int[64];
  private int count;

  void add(String text) {
    var more = text.getBytes(StandardCharsets.UTF_8);
    int start = start(count);
    if (start + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + more.length));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    System.arraycopy(more, 0, bytes, start, more.length);
    ends[count++] = start + more.length;
  }

  String get(int index) {
    int start = start(index);
    return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
  }

  /**
   * The cell as a number; NaN when it is not one. Up to 15 digits are an exact long divided by an
   * exact power of ten, which rounds correctly (Clinger 1990, How to read floating point numbers
   * accurately, section 4); all else goes the long way.
   */
  double number(int index) {
    int at = start(index);
    int end = ends[index];
    boolean negative = at < end && bytes[at] == '-';
    if (negative) {
      at++;
    }
    long digits = 0;
    int count = 0;
    int decimals = -1;
    for (; at < end; at++) {
      int digit = bytes[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        count++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (bytes[at] == '.' && decimals < 0 && count > 0) {
        decimals = 0;
      } else {
        return Numbers.parse(get(index));
      }
      if (count > 15) {
        return Numbers.parse(get(index));
      }
    }
    if (count == 0 || decimals == 0) {
      return Numbers.parse(get(index));
    }
    double value = decimals > 0 ? digits / POWERS_OF_TEN[decimals] : digits;
    return negative ? -value : value;
  }

  /** Gives back what was reserved for growth. */
  void trim() {
    bytes = Arrays.copyOf(bytes, start(count));
    ends = Arrays.copyOf(ends, count);
  }

  private int start(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }
}
