package energy.samal.io.casefolder;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Characters without a byte order mark and with lines ended by {@code \n}; counts quotation marks
 * on the way.
 */
final class PlainReader extends FilterReader {
  private boolean isBegun;
  private boolean isAfterReturn;
  private boolean isBlank = true;
  private long quotes;

  PlainReader(Reader in) {
    super(in);
  }

  /** Whether nothing but blanks was read so far. */
  boolean isBlank() {
    return isBlank;
  }

  /** Whether a quotation mark was read that no other one closes so far. */
  boolean isQuoteOpen() {
    return quotes % 2 == 1;
  }

  @Override
  public int read() throws IOException {
    var one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int kept = 0;
    while (kept == 0 && length > 0) {
      int count = in.read(buffer, offset, length);
      if (count < 0) {
        return -1;
      }
      kept = plain(buffer, offset, count);
    }
    return kept;
  }

  /** Moves what is kept to the front; returns how much that is. */
  private int plain(char[] buffer, int offset, int count) {
    int to = offset;
    for (int from = offset; from < offset + count; from++) {
      char c = buffer[from];
      boolean isKept = !(c == '\n' && isAfterReturn) && (isBegun || c != '\uFEFF');
      isAfterReturn = c == '\r';
      isBegun = true;
      if (isKept) {
        buffer[to++] = isAfterReturn ? '\n' : c;
        quotes += c == '"' ? 1 : 0;
        isBlank &= Character.isWhitespace(c);
      }
    }
    return to - offset;
  }
}
