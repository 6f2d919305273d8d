package energy.samal.io.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts of one column, kept as UTF-8 in a few arrays: half a million hourly values cost a few bytes
 * each instead of an object each. Where many in a row are the same, one of them is kept.
 */
public final class Cells {
  private static final double[] POWERS_OF_TEN = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  /** Cells of a block: what grows never has to be copied as a whole. */
  private static final int BLOCK_BITS = 8;

  private static final int BLOCK = 1 << BLOCK_BITS;

  private final List<Block> full = new ArrayList<>();
  private byte[] bytes = new byte[32];
  private int[] ends = new int[4];
  private int count;
  private Block last;

  /**
   * Some cells, or one text that all of them have.
   *
   * @param narrow ends of each cell within the bytes; empty when they are too far for it
   * @param wide the same when they are
   * @param same the text when all have the same; there is one end then
   */
  private record Block(byte[] bytes, char[] narrow, int[] wide, String same) {
    boolean allSame() {
      return narrow.length + wide.length == 1;
    }

    /** Which text a cell has. */
    int text(int cell) {
      return allSame() ? 0 : cell;
    }

    int start(int text) {
      return text == 0 ? 0 : end(text - 1);
    }

    int end(int text) {
      return wide.length > 0 ? wide[text] : narrow[text];
    }

    String get(int cell) {
      return allSame()
          ? same
          : new String(bytes, start(cell), end(cell) - start(cell), StandardCharsets.UTF_8);
    }
  }

  public void add(String text) {
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
    if (count == BLOCK) {
      full.add(sharedWithLast(trimmed()));
      count = 0;
    }
  }

  /** The block before when it holds the same text over and over. */
  private Block sharedWithLast(Block block) {
    boolean known =
        block.allSame()
            && !full.isEmpty()
            && full.getLast().allSame()
            && full.getLast().same().equals(block.same());
    return known ? full.getLast() : block;
  }

  private int start(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  private Block trimmed() {
    int kept = allSame() ? 1 : count;
    var texts = Arrays.copyOf(bytes, start(kept));
    var same = kept == 1 ? new String(texts, StandardCharsets.UTF_8) : "";
    if (texts.length > Character.MAX_VALUE) {
      return new Block(texts, new char[0], Arrays.copyOf(ends, kept), same);
    }
    var narrow = new char[kept];
    for (int cell = 0; cell < kept; cell++) {
      narrow[cell] = (char) ends[cell];
    }
    return new Block(texts, narrow, new int[0], same);
  }

  private boolean allSame() {
    for (int cell = 1; cell < count; cell++) {
      if (!Arrays.equals(bytes, start(cell), ends[cell], bytes, 0, ends[0])) {
        return false;
      }
    }
    return count > 0;
  }

  /** Ends growth; only then can cells be read. */
  void close() {
    last = sharedWithLast(trimmed());
    bytes = null;
    ends = null;
  }

  public int size() {
    return full.size() * BLOCK + count;
  }

  String get(int index) {
    return block(index).get(index & BLOCK - 1);
  }

  private Block block(int index) {
    int block = index >> BLOCK_BITS;
    return block < full.size() ? full.get(block) : last;
  }

  /**
   * The cell as a number; NaN when it is not one. Up to 15 digits are an exact long divided by an
   * exact power of ten, which rounds correctly (Clinger 1990, How to read floating point numbers
   * accurately, section 4); all else goes the long way.
   */
  double number(int index) {
    var block = block(index);
    int cell = block.text(index & BLOCK - 1);
    int at = block.start(cell);
    int end = block.end(cell);
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
