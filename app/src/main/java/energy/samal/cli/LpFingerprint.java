package energy.samal.cli;

import energy.samal.io.run.Checksums;
import energy.samal.lp.Lp;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

/** SHA-256 over all arrays of a linear program: two programs with the same one are the same. */
final class LpFingerprint {
  private static final int BUFFER = 1 << 16;

  private final MessageDigest digest = Checksums.sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);

  private LpFingerprint() {}

  static String of(Lp lp) {
    var fingerprint = new LpFingerprint();
    fingerprint.add(lp.columns(), lp.rows(), lp.nonzeros());
    fingerprint.add(lp.offset());
    fingerprint.add(lp.cost());
    fingerprint.add(lp.square());
    fingerprint.add(lp.columnLower());
    fingerprint.add(lp.columnUpper());
    fingerprint.add(lp.integer());
    fingerprint.add(lp.columnHour());
    fingerprint.add(lp.rowLower());
    fingerprint.add(lp.rowUpper());
    fingerprint.add(lp.rowHour());
    fingerprint.add(lp.rowStart());
    fingerprint.add(lp.index());
    fingerprint.add(lp.value());
    fingerprint.flush();
    return Checksums.text(fingerprint.digest);
  }

  private void add(double... values) {
    for (double value : values) {
      if (buffer.remaining() < Double.BYTES) {
        flush();
      }
      buffer.putDouble(value);
    }
  }

  private void add(boolean[] values) {
    for (boolean value : values) {
      add(value ? 1 : 0);
    }
  }

  private void add(int... values) {
    for (int value : values) {
      if (buffer.remaining() < Integer.BYTES) {
        flush();
      }
      buffer.putInt(value);
    }
  }

  private void flush() {
    digest.update(buffer.flip());
    buffer.clear();
  }
}
