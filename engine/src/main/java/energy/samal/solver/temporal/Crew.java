package energy.samal.solver.temporal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    var shared = new Shared(tasks, task);
    for (int k = 1; k < Math.min(threads, tasks); k++) {
      others.execute(shared);
    }
    shared.run();
    shared.await();
  }

  /**
   * Tasks that threads take as they come. Who is done waits for tasks that others have begun, and
   * not for threads that have not: on a machine with more to do they may come late, and find
   * nothing left.
   */
  private static final class Shared implements Runnable {
    private final int tasks;
    private final IntConsumer task;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch left;
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    Shared(int tasks, IntConsumer task) {
      this.tasks = tasks;
      this.task = task;
      left = new CountDownLatch(tasks);
    }

    @Override
    public void run() {
      for (int k = next.getAndIncrement(); k < tasks; k = next.getAndIncrement()) {
        try {
          task.accept(k);
        } catch (RuntimeException | Error e) {
          thrown.compareAndSet(null, e);
        } finally {
          left.countDown();
        }
      }
    }

    void await() {
      boolean interrupted = false;
      while (left.getCount() > 0) {
        try {
          left.await();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      switch (thrown.get()) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        case null, default -> {}
      }
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

  @Override
  public void close() {
    if (others != null) {
      others.shutdown();
    }
  }
}
