package dev.lockstep.rehearse;

import dev.lockstep.recipe.Phase;
import java.util.List;

/**
 * What a rehearsal that succeeded has shown.
 *
 * @param serverMajor the major version of the PostgreSQL it ran on
 * @param phases one for each phase of the plan, in order
 * @param converged whether the catalog was the declared one after the last phase
 * @param seeded the tables that had rows, each with how many: {@code public.users: 5 rows}
 * @param notSeeded the tables that had none, each with the reason in PostgreSQL's words
 */
public record Evidence(
    int serverMajor,
    List<PhaseEvidence> phases,
    boolean converged,
    List<String> seeded,
    List<String> notSeeded) {

  /**
   * What one phase has shown.
   *
   * @param fingerprintAfterUp of the catalog after the up script, the same both times
   * @param fingerprintAfterDown of the catalog after the down script
   * @param changed what the up script changed, one line a fact, sorted by identity
   */
  public record PhaseEvidence(
      Phase phase, String fingerprintAfterUp, String fingerprintAfterDown, List<String> changed) {}
}
