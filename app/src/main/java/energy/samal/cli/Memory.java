package energy.samal.cli;

import energy.samal.io.run.FileTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** What to say when the memory that Java may use is too small. */
final class Memory {
  private static final int MB = 1 << 20;

  /** Sizes of what is read: docs/benchmarks-readers.md. */
  private static final int MOST_TIMES = 3;

  private Memory() {}

  /**
   * Imports a file or folder.
   *
   * @throws BadInputException when there is too little memory, with how much it should be
   */
  static <T> T importing(Path source, Supplier<T> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError e) {
      long size = size(source);
      var what = "%s has %d MB. To import it".formatted(source, size);
      throw new BadInputException(tooSmall(what, MOST_TIMES * size), e);
    }
  }

  /**
   * @param what takes the memory, as the begin of a sentence
   */
  static String tooSmall(String what) {
    return tooSmall(what, 0);
  }

  private static String tooSmall(String what, long neededMb) {
    long now = Runtime.getRuntime().maxMemory() / MB;
    return "%s takes more memory than the %d MB that Java may use. Give it %d MB: SAMAL_JAVA_OPTS=-Xmx%<dm samal …"
        .formatted(what, now, Math.max(neededMb, 2 * now));
  }

  /** Size of a file, or of all that is in a folder, MB. */
  private static long size(Path source) {
    try {
      return FileTree.size(source) / MB;
    } catch (IOException e) {
      return 0;
    }
  }
}
