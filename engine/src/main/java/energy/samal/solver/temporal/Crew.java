package energy.samal.solver.temporal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * Threads that share out numbered tasks. What a task computes must depend on its number alone, so
 * that answers are the same for any number of threads.
 */
final class Crew implements AutoCloseable {
  private final int threads;
  private final ExecutorService others;

  Crew(int threads) {
    this.threads = Math.max(1, threads);
    this.others =
        this.threads == 1
            ? null
            : Executors.newFixedThreadPool(
                this.threads - 1,
                work -> {
                  var thread = new Thread(work, "samal-solver");
                  thread.setDaemon(true);
                  return thread;
                });
  }

  /** Does all tasks, the caller's thread among the workers, and returns when they are done. */
  void run(int tasks, IntConsumer task) {
    if (others == null || tasks <= 1) {
      for (int k = 0; k < tasks; k++) {
        task.accept(k);
      }
      return;
    }
    var next = new AtomicInteger();
    Runnable worker =
        () -> {
          for (int k = next.getAndIncrement(); k < tasks; k = next.getAndIncrement()) {
            task.accept(k);
          }
        };
    List<Future<?>> running = new ArrayList<>();
    for (int k = 1; k < Math.min(threads, tasks); k++) {
      running.add(others.submit(worker));
    }
    try {
      worker.run();
    } finally {
      running.forEach(Crew::await);
    }
  }

  /** Numbers of a vector that make one task. */
  private static final int BLOCK = 1 << 15;

  /** Work on the numbers from a first one to before an end. */
  interface Block {
    void run(int start, int end);
  }

  /** A number from those from a first one to before an end. */
  interface Measure {
    double of(int start, int end);
  }

  void blocks(int size, Block block) {
    run(count(size), b -> block.run(b * BLOCK, Math.min(size, (b + 1) * BLOCK)));
  }

  private static int count(int size) {
    return (size + BLOCK - 1) / BLOCK;
  }

  private double[] measure(int size, Measure measure) {
    double[] parts = new double[count(size)];
    blocks(size, (start, end) -> parts[start / BLOCK] = measure.of(start, end));
    return parts;
  }

  double sum(int size, Measure measure) {
    double sum = 0;
    for (double part : measure(size, measure)) {
      sum += part;
    }
    return sum;
  }

  double largest(int size, Measure measure) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double part : measure(size, measure)) {
      largest = Math.max(largest, part);
    }
    return largest;
  }

  /** Raises numbers to the largest from those from a first one to before an end. */
  interface Measures {
    void of(int start, int end, double[] most);
  }

  /** The largest of several measures at once, none below 0. */
  double[] largest(int size, int count, Measures measures) {
    double[][] parts = new double[count(size)][count];
    blocks(size, (start, end) -> measures.of(start, end, parts[start / BLOCK]));
    double[] largest = new double[count];
    for (double[] part : parts) {
      for (int w = 0; w < count; w++) {
        largest[w] = Math.max(largest[w], part[w]);
      }
    }
    return largest;
  }

  private static void await(Future<?> future) {
    boolean interrupted = false;
    while (true) {
      try {
        future.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) e.getCause();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    if (others != null) {
      others.shutdown();
    }
  }
}
