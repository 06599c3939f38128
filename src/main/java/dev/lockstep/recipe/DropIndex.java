package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.diff.Delta;
import java.util.List;

/** An index that goes, and comes back on the way down, without a strong lock. */
final class DropIndex implements Recipe {

  private static final String NAME = "drop-index";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Removed delta : draft.unclaimed(Delta.Removed.class)) {
      if (delta.fact() instanceof Index index && !edit.isRemoved(index.relation())) {
        draft.claim(index.id());
        draft.addAll(steps(edit, index));
      }
    }
  }

  private static List<Step> steps(Edit edit, Index index) {
    Phase phase = PlainPhase.ofRemoval(edit, index);
    List<Lock> weak = Actions.lock(edit, index.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    List<Lock> exclusive = Actions.lock(edit, index.relation(), LockMode.ACCESS_EXCLUSIVE);
    StepBuilder step =
        new StepBuilder(NAME, "drop", index.id(), phase)
            .destroys(index.id())
            .after(StepBuilder.key("plain", "alter", index.relation()))
            .after(PartitionedKey.downAttachKeys(edit, index.id()))
            .after(ReplaceIndexTree.partKeys(edit, index.id()))
            .hazards(hazards(index));
    if (index.partitioned() && index.parent() == null) {
      return List.of(
          step.up(Actions.instant(exclusive, PartitionedKey.dropIndex(edit.before(), index)))
              .down(Actions.instant(exclusive, IndexSql.build(index, "create-on-only")))
              .build());
    }
    Action build =
        index.partitioned()
            ? Actions.instant(exclusive, IndexSql.build(index, "create-on-only"))
            : Actions.alone(Work.BUILD, weak, IndexSql.concurrently(edit, edit.before(), index));
    if (index.parent() == null) {
      return List.of(
          step.up(Actions.alone(Work.CATALOG, weak, IndexSql.drop(index.id())))
              .down(build)
              .build());
    }
    // It goes with its parent's index; on the way down it is built, then attached.
    FactId id = index.id();
    Step attach =
        new StepBuilder(NAME, "down-attach", id, phase)
            .summary("attach " + id.display() + " again on the way down")
            .down(
                Actions.instant(
                    Attachments.ofIndex(edit, index.relation()),
                    Actions.sql(
                        "sql/index/attach",
                        "name",
                        id.sqlName(),
                        "parentIndex",
                        index.parent().sqlName())))
            .build();
    return List.of(attach, step.down(build).after(attach.key()).build());
  }

  private static List<Hazard> hazards(Index index) {
    return List.of(
        Hazards.behaviour(
            index.unique()
                ? "Rows that " + index.id().localName() + " refused are accepted from then on."
                : "Queries that used "
                    + index.id().localName()
                    + " may become slow; see idx_scan in pg_stat_user_indexes."));
  }
}
