package energy.samal.io.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts in a row, kept as UTF-8 in a few arrays: half a million hourly values cost a few bytes each
 * instead of an object each.
 */
final class Cells {
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Cells of a block: what grows never has to be copied as a whole. */
  private static final int BLOCK_BITS = 12;

  private static final int BLOCK = 1 << BLOCK_BITS;

  private final List<Block> full = new ArrayList<>();
  private byte[] bytes = new byte[256];
  private int[] ends = new int[64];
  private int count;
  private Block last;

  /**
   * @param ends of each cell within the bytes
   */
  private record Block(byte[] bytes, int[] ends) {
    int start(int cell) {
      return cell == 0 ? 0 : ends[cell - 1];
    }

    String get(int cell) {
      int start = start(cell);
      return new String(bytes, start, ends[cell] - start, StandardCharsets.UTF_8);
    }
  }

  void add(String text) {
    var more = text.getBytes(StandardCharsets.UTF_8);
    int start = count == 0 ? 0 : ends[count - 1];
    if (start + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, start + more.length));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    System.arraycopy(more, 0, bytes, start, more.length);
    ends[count++] = start + more.length;
    if (count == BLOCK) {
      full.add(trimmed());
      count = 0;
    }
  }

  private Block trimmed() {
    return new Block(
        Arrays.copyOf(bytes, count == 0 ? 0 : ends[count - 1]), Arrays.copyOf(ends, count));
  }

  /** Ends growth; only then can cells be read. */
  void close() {
    last = trimmed();
    bytes = null;
    ends = null;
  }

  String get(long index) {
    return block(index).get((int) index & BLOCK - 1);
  }

  private Block block(long index) {
    int block = (int) (index >> BLOCK_BITS);
    return block < full.size() ? full.get(block) : last;
  }

  /**
   * The cell as a number; NaN when it is not one. Up to 15 digits are an exact long divided by an
   * exact power of ten, which rounds correctly (Clinger 1990, How to read floating point numbers
   * accurately, section 4); all else goes the long way.
   */
  double number(long index) {
    var block = block(index);
    int cell = (int) index & BLOCK - 1;
    int at = block.start(cell);
    int end = block.ends()[cell];
    var text = block.bytes();
    boolean negative = at < end && text[at] == '-';
    if (negative) {
      at++;
    }
    long digits = 0;
    int length = 0;
    int decimals = -1;
    for (; at < end; at++) {
      int digit = text[at] - '0';
      if (digit >= 0 && digit <= 9) {
        digits = 10 * digits + digit;
        length++;
        decimals += decimals >= 0 ? 1 : 0;
      } else if (text[at] == '.' && decimals < 0 && length > 0) {
        decimals = 0;
      } else {
        return Numbers.parse(get(index));
      }
      if (length > 15) {
        return Numbers.parse(get(index));
      }
    }
    if (length == 0 || decimals == 0) {
      return Numbers.parse(get(index));
    }
    double value = decimals > 0 ? digits / POWERS_OF_TEN[decimals] : digits;
    return negative ? -value : value;
  }
}
