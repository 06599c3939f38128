package dev.lockstep.cli;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.io.PrintWriter;
import java.io.StringWriter;

/** Says on standard error what went wrong, where, and what to do; the only place that does. */
final class FailurePrinter {

  private final Console console;
  private final Secrets secrets;

  FailurePrinter(Console console, Secrets secrets) {
    this.console = console;
    this.secrets = secrets;
  }

  /**
   * @param verbose whether the stack trace is wanted too
   */
  void print(Throwable thrown, boolean verbose) {
    if (processIsEnding()) {
      return; // Who pressed Ctrl-C knows why the server has gone.
    }
    if (thrown instanceof Failure failure) {
      print(failure);
    } else {
      printBug(thrown, verbose);
    }
    if (verbose) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      console.err().print(secrets.masked(trace.toString()));
    }
    console.err().flush();
  }

  /** Whether the process was told to end; Java says so only to who wants to add a hook. */
  private static boolean processIsEnding() {
    Thread hook = new Thread("lockstep-nothing");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private void print(Failure failure) {
    headline("error " + failure.code().word() + ":", failure.getMessage());
    if (failure.place() != null) {
      line("  at " + failure.place());
    }
    if (failure.remedy() != null) {
      line("  do: " + indented(failure.remedy(), "      "));
    }
  }

  private void printBug(Throwable thrown, boolean verbose) {
    headline(
        "error:",
        "Lockstep failed in a way that it should not ("
            + thrown
            + "). Please report it"
            + (verbose
                ? " with what follows."
                : " with what the same command prints with --verbose."));
  }

  private void headline(String label, String text) {
    String safe = indented(secrets.masked(text), "  ");
    console.err().println((console.colorsErr() ? Paint.RED.over(label) : label) + " " + safe);
  }

  private void line(String text) {
    console.err().println(secrets.masked(text));
  }

  private static String indented(String text, String indent) {
    return text.stripTrailing().replace("\n", "\n" + indent);
  }

  /** A usage error as a failure. */
  static Failure usage(String cause, String remedy) {
    return new Failure(Code.USAGE, null, cause, remedy);
  }
}
