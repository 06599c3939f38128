package dev.lockstep.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What counts as drift, and of which databases. */
final class DriftOptions {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "The differences in this file are known: they are counted and are no drift.")
  private Path baseline;

  @Option(
      names = "--write-baseline",
      description =
          "Write what differs now to the file that --baseline names, so that it is known from now"
              + " on, and exit with 0.")
  private boolean writeBaseline;

  @Option(
      names = "--plans",
      paramLabel = "DIR",
      description =
          "Look here for a plan of which the database has some phases behind it, which is no drift;"
              + " the ten newest count. Default: migrations or plans, where the newest is.")
  private Path plans;

  @Option(
      names = "--databases",
      paramLabel = "FILE",
      description =
          "Look at all databases in this list, a name and a URL a line, instead of --from;"
              + " $${NAME} in a URL is a variable.")
  private Path databases;

  @Option(
      names = "--parallel",
      paramLabel = "NUMBER",
      defaultValue = "4",
      description = "How many databases of the list to read at a time. Default: ${DEFAULT-VALUE}.")
  private int parallel;

  /** Null when the user named none. */
  Path baseline() {
    return baseline;
  }

  boolean writesBaseline() {
    return writeBaseline;
  }

  /** The folder of plans; null when there is none. */
  Path plans() {
    return plans != null ? plans : UsualPlans.folder().orElse(null);
  }

  /** Null when the user named none. */
  Path databases() {
    return databases;
  }

  int parallel() {
    return parallel;
  }

  /**
   * Refuses what makes no sense together.
   *
   * @throws dev.lockstep.failure.Failure USAGE
   */
  void check(ComparisonOptions comparison, Scope scope) {
    if (writeBaseline && baseline == null) {
      throw FailurePrinter.usage(
          "--write-baseline does not know where to write.", "Name the file with --baseline.");
    }
    if (databases != null && comparison.from() != null) {
      throw FailurePrinter.usage(
          "--from names one database, and --databases names many.", "Give one of the two.");
    }
    if (databases != null && "-".equals(comparison.to())) {
      throw FailurePrinter.usage(
          "--to is standard input, which can be read only once, and the databases may be of several"
              + " versions.",
          "Name a file.");
    }
    if (databases != null && scope.roles()) {
      throw FailurePrinter.usage(
          "--roles compares a server's roles, and --databases may name many servers.",
          "Compare roles of one database at a time, with --from.");
    }
    if (parallel < 1) {
      throw FailurePrinter.usage(
          "--parallel is " + parallel + ", and somebody has to read the databases.",
          "Give a number from 1.");
    }
  }
}
