package energy.samal.benchmarks;

import energy.samal.time.Resolution;
import energy.samal.time.Series;
import energy.samal.time.TimeGrid;
import energy.samal.time.TimeGrids;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the steps of a year take to choose, with thirty series of 8760 hours. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class TimeBenchmark {
  private static final int HOURS = 8760;

  /** As on the command line. */
  @Param({"segments:120", "days:12", "weeks:6"})
  public String hours;

  private List<Series> series;

  /** For JMH. */
  public TimeBenchmark() {}

  /** Makes the series, always the same. */
  @Setup
  public void prepare() {
    var random = new Random(1);
    series =
        Stream.generate(() -> Series.generate(HOURS, _ -> random.nextDouble())).limit(30).toList();
  }

  /** Chooses the steps. */
  @Benchmark
  public TimeGrid choose() {
    return TimeGrids.of(Resolution.parse(hours), series, HOURS);
  }
}
