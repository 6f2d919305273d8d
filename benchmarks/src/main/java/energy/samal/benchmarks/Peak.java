package energy.samal.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/** Most memory in use since the last {@link #reset}. */
final class Peak {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path RESET = Path.of("/proc/self/clear_refs");
  private static final double MB = 1 << 20;

  private Peak() {}

  /** Collects garbage and starts anew. */
  static void reset() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    try {
      if (Files.isWritable(RESET)) {
        Files.writeString(RESET, "5");
      }
    } catch (IOException e) {
      System.err.println("The peak of the whole process counts from its start: " + e.getMessage());
    }
  }

  /** What all cores together spent on this process so far, seconds. */
  static double processorSeconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /** Objects of Java, garbage not yet collected included, MB. */
  static double heapMb() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToDouble(pool -> pool.getPeakUsage().getUsed() / MB)
        .sum();
  }

  /** The whole process, the solver's own memory included, MB; NaN where Linux does not tell. */
  static double processMb() {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(Double.NaN);
    } catch (IOException e) {
      return Double.NaN;
    }
  }
}
