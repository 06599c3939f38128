package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import java.util.Set;
import java.util.TreeSet;

/** What the user says that the old application obeys already. */
final class Assumptions {

  private Assumptions() {}

  /**
   * Checks that each of them is about something that comes or changes.
   *
   * @throws Failure ASSUMPTION for one that is not
   */
  static void check(Edit edit) {
    Set<String> known = new TreeSet<>();
    edit.deltas().stream()
        .filter(delta -> isRestriction(delta.id()) && edit.after().contains(delta.id()))
        .forEach(delta -> known.addAll(Options.names(delta.id())));
    for (String name : new TreeSet<>(edit.options().assumed())) {
      if (!known.contains(name)) {
        throw new Failure(
            Code.ASSUMPTION,
            null,
            "--assume-satisfied "
                + name
                + " names no constraint, unique index or column that comes or changes.",
            "Name it as it is called, such as  orders_total_check , or with its table, such as "
                + " orders.note .");
      }
    }
  }

  private static boolean isRestriction(FactId id) {
    return switch (id.kind()) {
      case CONSTRAINT, DOMAIN_CONSTRAINT, INDEX, COLUMN -> true;
      default -> false;
    };
  }
}
