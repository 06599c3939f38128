package dev.lockstep.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Supplier;

/** One line on a terminal that says what takes so long; it is gone when the work is done. */
final class Progress implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintStream terminal;
  private String what;
  private final Timer timer = new Timer("progress", true);
  private int seconds;
  private boolean closed;

  Progress(PrintStream terminal, String what) {
    this.terminal = terminal;
    this.what = what;
  }

  <T> T during(Supplier<T> work) {
    TimerTask tick =
        new TimerTask() {
          @Override
          public void run() {
            show();
          }
        };
    timer.schedule(tick, PATIENCE.toMillis(), PATIENCE.toMillis());
    return work.get();
  }

  /** Says what is being done now. */
  synchronized void say(String now) {
    what = now;
  }

  private synchronized void show() {
    if (!closed) {
      seconds++;
      terminal.print(CLEAR_LINE + what + " … " + seconds + " s");
      terminal.flush();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    timer.cancel();
    if (seconds > 0) {
      terminal.print(CLEAR_LINE);
      terminal.flush();
    }
  }
}
