package energy.samal.io.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * The solutions of a run's linear programs: {@code certificate/01/primal.f64} and {@code dual.f64},
 * raw 64-bit floating point numbers, lowest byte first, and {@code certificate.json} beside them.
 * Where columns must be whole numbers, {@code bounding-dual.f64} holds the prices of the rows that
 * bound from below.
 */
public final class CertificateFiles {
  private static final int BUFFER = 1 << 20;
  private static final String PRIMAL = "primal.f64";
  private static final String DUAL = "dual.f64";
  private static final String BOUNDING_DUAL = "bounding-dual.f64";
  private static final String FACTS = "certificate.json";

  private CertificateFiles() {}

  /** The folder of the program with this number, from 1 on. */
  public static Path folder(Path run, int number) {
    return run.resolve(RunFolder.CERTIFICATE).resolve(String.format(Locale.ROOT, "%02d", number));
  }

  /** Writes the primal point; returns the file's SHA-256. */
  public static String writePrimal(Path folder, double[] values) {
    return write(folder.resolve(PRIMAL), values);
  }

  /** Writes the prices of rows; returns the file's SHA-256. */
  public static String writeDual(Path folder, double[] values) {
    return write(folder.resolve(DUAL), values);
  }

  /** Writes the prices of rows that bound from below, where there are such. */
  public static void writeBoundingDual(Path folder, double[] values) {
    if (values.length > 0) {
      write(folder.resolve(BOUNDING_DUAL), values);
    }
  }

  public static void writeFacts(Path folder, StoredSolution facts) {
    var file = folder.resolve(FACTS);
    try {
      Files.writeString(file, SummaryFile.text(facts));
    } catch (IOException e) {
      throw RunFolderException.writing(file, e);
    }
  }

  public static StoredSolution readFacts(Path folder) {
    return SummaryFile.read(folder.resolve(FACTS), StoredSolution.class);
  }

  /**
   * Values as a file holds them.
   *
   * @param sha256 of the file as it is
   */
  // A plain carrier: equality is nobody's business.
  public record Stored(double[] values, String sha256) {}

  /** The primal point. */
  public static Stored readPrimal(Path folder) {
    return read(folder.resolve(PRIMAL));
  }

  /** The prices of rows. */
  public static Stored readDual(Path folder) {
    return read(folder.resolve(DUAL));
  }

  /** The prices of rows that bound from below; empty where there are none. */
  public static double[] readBoundingDual(Path folder) {
    var file = folder.resolve(BOUNDING_DUAL);
    return Files.exists(file) ? read(file).values() : new double[0];
  }

  private static String write(Path file, double[] values) {
    var digest = Checksums.sha256();
    var buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    try {
      Files.createDirectories(file.getParent());
      try (var channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        for (int at = 0; at < values.length; ) {
          int end = Math.min(values.length, at + BUFFER / Double.BYTES);
          buffer.clear();
          for (; at < end; at++) {
            buffer.putDouble(values[at]);
          }
          buffer.flip();
          digest.update(buffer.duplicate());
          while (buffer.hasRemaining()) {
            channel.write(buffer);
          }
        }
      }
    } catch (IOException e) {
      throw RunFolderException.writing(file, e);
    }
    return Checksums.text(digest);
  }

  private static Stored read(Path file) {
    var digest = Checksums.sha256();
    var buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      if (channel.size() % Double.BYTES != 0) {
        throw new RunFolderException(file + " does not hold whole numbers: it was damaged.");
      }
      var values = new double[Math.toIntExact(channel.size() / Double.BYTES)];
      int at = 0;
      while (at < values.length && channel.read(buffer) >= 0) {
        buffer.flip();
        int whole = buffer.remaining() / Double.BYTES * Double.BYTES;
        digest.update(buffer.duplicate().limit(whole));
        for (int k = 0; k < whole; k += Double.BYTES) {
          values[at++] = buffer.getDouble();
        }
        buffer.compact();
      }
      return new Stored(values, Checksums.text(digest));
    } catch (IOException e) {
      throw RunFolderException.reading(file, e);
    }
  }
}
