package energy.samal.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C, or whatever asks the process to end, while a plan is made: the solver is asked to stop,
 * and the process waits for what is known to be written.
 */
final class StopSignal implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;

  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile int code = Exit.STOPPED;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop");

  private StopSignal() {}

  static StopSignal listen() {
    var signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  /** Whether the user wants an end. */
  boolean asked() {
    return asked.get();
  }

  /** Asks for an end, as Ctrl-C does. */
  void ask() {
    asked.set(true);
  }

  /** How the process will end, now that everything is written. */
  void code(int code) {
    this.code = code;
  }

  private void stop() {
    ask();
    try {
      boolean clean = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      // Without this the process would end with the code of the signal, not with ours.
      Runtime.getRuntime().halt(clean ? code : Exit.UNEXPECTED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending already, and the hook with it.
    }
  }
}
