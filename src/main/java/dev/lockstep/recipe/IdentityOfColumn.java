package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.List;
import java.util.Set;

/** A column that becomes an identity column, stops being one, or counts differently. */
final class IdentityOfColumn implements Recipe {

  private static final String NAME = "identity-of-column";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.after() instanceof Column column && draft.isUnclaimed(column.id(), "identity")) {
        draft.claim(column.id(), "identity");
        draft.add(step(edit, (Column) delta.before(), column));
      }
    }
  }

  static String key(FactId column) {
    return StepBuilder.key(NAME, "identity", column);
  }

  private static Step step(Edit edit, Column before, Column after) {
    FactId id = after.id();
    FactId value = id.child(Kind.DEFAULT, "");
    List<Lock> exclusive = Actions.lock(edit, id.parent(), LockMode.ACCESS_EXCLUSIVE);
    StepBuilder step =
        new StepBuilder(NAME, "identity", id, Phase.EXPAND)
            .summary("change how " + id.sqlName() + " counts")
            .up(Plain.instant(exclusive, Alterations.statements(before, after, Set.of("identity"))))
            .down(
                Plain.instant(exclusive, Alterations.statements(after, before, Set.of("identity"))))
            .alters(id);
    if (after.identity() != null) {
      step.after(ColumnNotNull.requiredKey(id), StepBuilder.key("plain", "drop", value));
    }
    if (after.identity() != null && before.identity() == null) {
      step.hazard(
          HazardCode.BEHAVIOUR_CHANGES,
          "The identity of " + id.sqlName() + " begins to count at its start value.",
          "Set its sequence above the highest value before rows are inserted without one.");
    }
    return step.build();
  }
}
