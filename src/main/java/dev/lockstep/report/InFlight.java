package dev.lockstep.report;

import java.util.List;

/**
 * A plan that a database is on the way of.
 *
 * @param plan its folder's name
 * @param phase the last phase that is known to have run; null when none is
 * @param perhaps phases behind it that may have run too, because they leave the schema as it is
 * @param number of that phase, from 1; 0 when none has run
 * @param phases how many the plan has
 * @param leadsHere whether what is declared is where the plan starts or ends
 */
public record InFlight(
    String plan, String phase, List<String> perhaps, int number, int phases, boolean leadsHere) {

  /** Whether what differs is the plan's doing, and no drift. */
  public boolean excuses() {
    return number > 0 && leadsHere;
  }

  /** For people, one sentence. */
  String sentence() {
    if (number == 0) {
      return plan + " leads to what is declared, and has not begun.";
    }
    String ran =
        "%s of %s has run (%d of %d phases)%s"
            .formatted(
                phase,
                plan,
                number,
                phases,
                perhaps.isEmpty() ? "" : ", perhaps " + String.join(" and ", perhaps) + " too");
    return leadsHere
        ? ran + "; not drift."
        : ran + ", and what is declared is neither where it starts nor where it ends.";
  }
}
