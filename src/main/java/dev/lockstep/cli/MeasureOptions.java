package dev.lockstep.cli;

import dev.lockstep.rehearse.Evidence;
import picocli.CommandLine.Option;

/** Whether a plan may do more than it declares. */
final class MeasureOptions {

  @Option(
      names = "--allow-undeclared",
      description =
          "Go on although the rehearsal saw a step lock a table, or work on its rows under a lock,"
              + " beyond what it declares. The review lists it. Without it, that is an error.")
  private boolean allowed;

  /**
   * Refuses a plan of which a step makes applications wait for more than it declares.
   *
   * @throws dev.lockstep.failure.Failure UNDECLARED_LOCK, naming the steps
   */
  void check(Evidence evidence) {
    if (!allowed) {
      evidence.requireDeclared();
    }
  }
}
