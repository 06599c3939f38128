package dev.lockstep.layout;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Work that the end of the process, as by Ctrl-C, waits for. */
@FunctionalInterface
interface Uninterrupted {

  void work() throws IOException;

  /**
   * Does the work.
   *
   * @throws IOException from the work, or when the process is ending already
   */
  static void run(Uninterrupted task) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    Thread hook = new Thread(() -> await(done), "lockstep-finish-writing");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      throw new IOException("the program was interrupted", e);
    }
    try {
      task.work();
    } finally {
      done.countDown();
      forget(hook);
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // The process is ending, and has waited.
    }
  }
}
