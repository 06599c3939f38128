package dev.lockstep.rehearse;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.observe.Observation;
import dev.lockstep.recipe.Phase;
import java.util.List;
import java.util.Map;

/**
 * What a rehearsal that succeeded has shown.
 *
 * @param serverMajor the major version of the PostgreSQL it ran on
 * @param phases one for each phase of the plan, in order
 * @param converged whether the catalog was the declared one after the last phase
 * @param seeded the tables that had rows, each with how many: {@code public.users: 5 rows}
 * @param notSeeded the tables that had none, each with the reason in PostgreSQL's words
 * @param findings what an application could not do where it may run, each once
 * @param notExercised what the applications were not tried with, each with the reason
 * @param observed what each step was seen to do, by its key
 * @param excess what steps were seen to do beyond what they declare
 */
public record Evidence(
    int serverMajor,
    List<PhaseEvidence> phases,
    boolean converged,
    List<String> seeded,
    List<String> notSeeded,
    List<Finding> findings,
    List<String> notExercised,
    Map<String, Observed> observed,
    List<Excess> excess) {

  private static final int MOST = 5;

  /**
   * That applications wait for nothing but what the plan declares.
   *
   * @throws Failure with {@link Code#UNDECLARED_LOCK} naming the steps, what each was seen to do
   *     and declares, and the statements
   */
  public void requireDeclared() {
    List<String> grave = excess.stream().filter(Excess::grave).map(Excess::withStatement).toList();
    if (!grave.isEmpty()) {
      throw new Failure(
          Code.UNDECLARED_LOCK,
          null,
          "Applications wait for more than the plan declares:\n  "
              + String.join("\n  ", grave.subList(0, Math.min(grave.size(), MOST)))
              + (grave.size() > MOST ? "\n  and " + (grave.size() - MOST) + " more" : ""),
          "If a template is your own, let it do less, or in smaller transactions. Otherwise this"
              + " is a fault of Lockstep: report it with the two schemas. --allow-undeclared goes"
              + " on, and the review lists it.");
    }
  }

  /** What steps were seen to do beyond what they declare, a line each, for people. */
  public List<String> excessLines() {
    return excess.stream().map(Excess::line).toList();
  }

  /** What a step was seen to do, in both directions, when it ran for the first time. */
  public record Observed(Observation up, Observation down) {}

  /**
   * What one phase has shown.
   *
   * @param fingerprintAfterUp of the catalog after the up script, the same both times
   * @param fingerprintAfterDown of the catalog after the down script
   * @param changed what the up script changed, one line a fact, sorted by identity
   * @param state the schema after the up script
   */
  public record PhaseEvidence(
      Phase phase,
      String fingerprintAfterUp,
      String fingerprintAfterDown,
      List<String> changed,
      PhaseState state) {}

  /**
   * Something that one of the two applications could not do where it may run, or that came out
   * another way than it always had.
   *
   * @param phase the phase that had just been carried out or taken back
   * @param up whether it had been carried out
   * @param newApplication whether it is the new application, else the old one
   * @param deed what was done: {@code update public.accounts.balance}
   * @param words PostgreSQL's words, or what became of the value
   * @param announced whether a hazard of the plan says that it would be so
   */
  public record Finding(
      Phase phase,
      boolean up,
      boolean newApplication,
      String deed,
      String words,
      boolean announced) {

    /** For people, one line. */
    public String line() {
      return "%s %s, the %s application: %s: %s"
          .formatted(
              up ? "after" : "after the way back of",
              phase.word(),
              newApplication ? "new" : "old",
              deed,
              words);
    }
  }

  /** The findings that no step of the plan announces. */
  public List<Finding> surprises() {
    return findings.stream().filter(finding -> !finding.announced()).toList();
  }
}
