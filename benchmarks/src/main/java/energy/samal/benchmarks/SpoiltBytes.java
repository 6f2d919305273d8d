package energy.samal.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Spoils binary files, above all the sizes and addresses in them. */
final class SpoiltBytes {
  private static final int HEAD = 4096;

  /** What structures of HDF5 and zip files begin with. */
  private static final List<String> SIGNATURES =
      List.of(
          "\u0089HDF",
          "TREE",
          "SNOD",
          "HEAP",
          "GCOL",
          "OHDR",
          "OCHK",
          "FRHP",
          "FHDB",
          "FHIB",
          "BTHD",
          "BTLF",
          "BTIN",
          "FAHD",
          "EAHD",
          "CDF",
          "PK\1\2",
          "PK\3\4",
          "PK\5\6");

  private static final long[] SIZES = {
    0,
    1,
    -1,
    2,
    255,
    256,
    0x7fff,
    0xffff,
    0x7fffffffL,
    0x80000000L,
    0xffffffffL,
    Long.MAX_VALUE,
    1L << 40
  };

  private final Random random;

  SpoiltBytes(Random random) {
    this.random = random;
  }

  byte[] spoilt(byte[] whole) {
    var bytes = whole.clone();
    if (random.nextInt(10) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length));
    }
    for (int k = 1 + random.nextInt(3); k > 0 && bytes.length > Long.BYTES; k--) {
      int at = Math.min(place(bytes), bytes.length - Long.BYTES);
      switch (random.nextInt(7)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes = cut(bytes, at);
        case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(64)), (byte) 0);
        default -> size(bytes, at);
      }
    }
    return bytes;
  }

  /** Anywhere, in the head, or behind the beginning of a structure. */
  private int place(byte[] bytes) {
    int anywhere = random.nextInt(bytes.length);
    return switch (random.nextInt(3)) {
      case 0 -> anywhere;
      case 1 -> random.nextInt(Math.min(HEAD, bytes.length));
      default -> {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var signature = SIGNATURES.get(random.nextInt(SIGNATURES.size()));
        int found = text.indexOf(signature, anywhere);
        found = found < 0 ? text.indexOf(signature) : found;
        yield found < 0 ? anywhere : Math.min(found + random.nextInt(48), bytes.length - 1);
      }
    };
  }

  private void size(byte[] bytes, int at) {
    var order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    var buffer = ByteBuffer.wrap(bytes).order(order);
    long size = SIZES[random.nextInt(SIZES.length)];
    switch (random.nextInt(4)) {
      case 0 -> buffer.putShort(at, (short) size);
      case 1 -> buffer.putInt(at, (int) size);
      case 2 -> buffer.putLong(at, size);
      default -> buffer.putInt(at, buffer.getInt(at) + random.nextInt(-8, 9));
    }
  }

  private byte[] cut(byte[] bytes, int at) {
    int length = Math.min(bytes.length - at, 1 + random.nextInt(64));
    var rest = new byte[bytes.length - length];
    System.arraycopy(bytes, 0, rest, 0, at);
    System.arraycopy(bytes, at + length, rest, at, rest.length - at);
    return rest;
  }
}
