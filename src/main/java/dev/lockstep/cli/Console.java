package dev.lockstep.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where output goes: results to standard output, everything else to standard error, in UTF-8. */
final class Console {

  /**
   * Which of the three streams are terminals.
   *
   * @param in standard input
   * @param out standard output
   * @param err standard error
   */
  record Terminals(boolean in, boolean out, boolean err) {}

  private final WatchedStream sink;
  private final PrintStream out;
  private final PrintStream err;
  private final Terminals terminals;
  private final boolean colorWanted;
  private ColorMode mode = ColorMode.AUTO;
  private boolean detailed;

  /**
   * @param environment decides with {@code NO_COLOR} and {@code TERM} what a terminal is shown
   */
  Console(
      OutputStream out, OutputStream err, Terminals terminals, Map<String, String> environment) {
    this.sink = new WatchedStream(out);
    this.out = new PrintStream(sink, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(err, false, StandardCharsets.UTF_8);
    boolean dumb = "dumb".equals(environment.get("TERM"));
    this.terminals =
        new Terminals(terminals.in(), terminals.out() && !dumb, terminals.err() && !dumb);
    this.colorWanted = environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /**
   * The console of this process. Java 17 cannot tell which stream is a terminal, so the launcher
   * does: the system property {@code lockstep.terminal} names those that are.
   */
  static Console ofProcess() {
    String terminal = System.getProperty("lockstep.terminal", "");
    return new Console(
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        new Terminals(terminal.contains("in"), terminal.contains("out"), terminal.contains("err")),
        System.getenv());
  }

  void use(ColorMode color) {
    mode = color;
  }

  /** Whether {@link #detail} prints anything. */
  void detailed(boolean wanted) {
    detailed = wanted;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** What standard output has come to: whether all of it arrived. */
  WatchedStream written() {
    out.flush();
    return sink;
  }

  /** Whether somebody sits there who can be asked. */
  boolean canAsk() {
    return terminals.in() && terminals.err();
  }

  boolean colorsOut() {
    return colors(terminals.out());
  }

  boolean colorsErr() {
    return colors(terminals.err());
  }

  private boolean colors(boolean terminal) {
    return switch (mode) {
      case AUTO -> terminal && colorWanted;
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  /** Prints a line on standard error, in colour where that is wanted. */
  void note(Paint paint, String text) {
    err.println(colorsErr() ? paint.over(text) : text);
    err.flush();
  }

  /** Prints a line on standard error for those who want to know exactly. */
  void detail(String format, Object... values) {
    if (detailed) {
      note(Paint.DIM, String.format(Locale.ROOT, format, values));
    }
  }

  /**
   * Does some work that says what it is at; while it takes over a second, a terminal shows what is
   * being done.
   */
  <T> T during(String what, Function<Consumer<String>, T> work) {
    long start = System.nanoTime();
    try {
      return shown(what, work);
    } finally {
      detail("%s: %.3f s", what, (System.nanoTime() - start) / 1e9);
    }
  }

  private <T> T shown(String what, Function<Consumer<String>, T> work) {
    if (!terminals.err()) {
      return work.apply(line -> {});
    }
    try (Progress progress = new Progress(err, what)) {
      return progress.during(() -> work.apply(progress::say));
    }
  }

  /** Does some work; while it takes over a second, a terminal shows what is being done. */
  <T> T during(String what, Supplier<T> work) {
    return during(what, progress -> work.get());
  }
}
