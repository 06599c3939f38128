package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The index of a partitioned table with another definition under the same name: it goes with those
 * of its partitions, comes back empty, and is completed by theirs. Queries are without it
 * meanwhile.
 */
final class ReplaceIndexTree {

  private static final String NAME = "replace-index";

  private ReplaceIndexTree() {}

  static List<Step> steps(Edit edit, Index before, Index after) {
    List<Lock> weak = Actions.lock(edit, after.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    List<Lock> strong = Actions.lock(edit, after.relation(), LockMode.ACCESS_EXCLUSIVE);
    FactId id = after.id();
    boolean oldIsBranch = before.parent() != null;
    boolean newIsBranch = after.parent() != null;
    List<Step> steps = new ArrayList<>();
    if (oldIsBranch) {
      steps.add(
          new StepBuilder(NAME, "down-attach", id, Phase.CONTRACT)
              .summary("attach " + id.display() + " again on the way down")
              .down(Actions.instant(Attachments.ofIndex(edit, before.relation()), attach(before)))
              .build());
    }
    StepBuilder drop =
        new StepBuilder(NAME, "drop", id, Phase.CONTRACT)
            .up(
                oldIsBranch
                    ? Action.nothing()
                    : Actions.instant(strong, Lifecycle.statement(before, "drop")))
            .down(create(edit, edit.before(), weak, strong, before))
            .destroys(id)
            .hazards(
                List.of(
                    new Hazard(
                        HazardCode.NO_ONLINE_RECIPE,
                        "Queries are without " + id.localName() + " until it has been built again.",
                        "Give the new index another name; then both can be there at once.")));
    if (oldIsBranch) {
      drop.after(steps.get(0).key());
    }
    steps.add(drop.build());
    Step make =
        new StepBuilder(NAME, "create", id, Phase.CONTRACT)
            .up(create(edit, edit.after(), weak, strong, after))
            .down(
                newIsBranch
                    ? Action.nothing()
                    : Actions.instant(strong, Lifecycle.statement(after, "drop")))
            .produces(id)
            .after(drop.key())
            .build();
    steps.add(make);
    if (newIsBranch) {
      steps.add(
          new StepBuilder(NAME, "attach", id, Phase.CONTRACT)
              .summary("attach " + id.display() + " to " + after.parent().localName())
              .up(Actions.instant(Attachments.ofIndex(edit, after.relation()), attach(after)))
              .alters(id)
              .after(make.key())
              .build());
    }
    return marked(edit, after, steps);
  }

  /** Says again of an index that is made anew what goes with the one before, in both directions. */
  private static List<Step> marked(Edit edit, Index index, List<Step> steps) {
    FactId id = index.id();
    List<Statement> marks =
        new ArrayList<>(IndexMarks.of(edit.after(), index.relation(), id.name()));
    List<Lock> locks =
        marks.isEmpty()
            ? List.of()
            : Actions.lock(edit, index.relation(), LockMode.ACCESS_EXCLUSIVE);
    marks.addAll(IndexMarks.comments(edit, id, Phase.CONTRACT));
    if (marks.isEmpty()) {
      return steps;
    }
    Step unmark =
        new StepBuilder(NAME, "unmark", id, Phase.CONTRACT)
            .summary("say again on the way down what " + id.localName() + " is for")
            .down(Actions.instant(locks, marks))
            .build();
    Step mark =
        new StepBuilder(NAME, "mark", id, Phase.CONTRACT)
            .summary("say again what " + id.localName() + " is for")
            .up(Actions.instant(locks, marks))
            .alters(id)
            .after(StepBuilder.key(NAME, "create", id))
            .build();
    String drop = StepBuilder.key(NAME, "drop", id);
    List<Step> marked = new ArrayList<>(List.of(unmark, mark));
    steps.forEach(step -> marked.add(step.key().equals(drop) ? step.behind(unmark.key()) : step));
    return marked;
  }

  /** An index that was there becomes part of that of the partitioned table. */
  static List<Step> joining(Edit edit, Index before, Index after) {
    List<Lock> weak = Actions.lock(edit, after.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    List<Lock> strong = Actions.lock(edit, after.relation(), LockMode.ACCESS_EXCLUSIVE);
    FactId id = after.id();
    Phase phase = PlainPhase.ofAddition(edit, after);
    return List.of(
        new StepBuilder(NAME, "down-build", id, phase)
            .summary("build " + id.display() + " again on the way down")
            .down(create(edit, edit.before(), weak, strong, before))
            .build(),
        new StepBuilder(NAME, "attach", id, phase)
            .summary("attach " + id.display() + " to " + after.parent().localName())
            .up(Actions.instant(Attachments.ofIndex(edit, after.relation()), attach(after)))
            .alters(id)
            .after(CreateIndex.keys(after.parent()))
            .build());
  }

  /** A part that stays when the whole goes; PostgreSQL drops it too, so it is built anew. */
  static List<Step> leaving(Edit edit, Index before, Index after) {
    List<Lock> weak = Actions.lock(edit, after.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    List<Lock> strong = Actions.lock(edit, after.relation(), LockMode.ACCESS_EXCLUSIVE);
    FactId id = after.id();
    Phase phase = PlainPhase.ofRemoval(edit, before);
    return List.of(
        new StepBuilder(NAME, "down-attach", id, phase)
            .summary("attach " + id.display() + " again on the way down")
            .down(Actions.instant(Attachments.ofIndex(edit, before.relation()), attach(before)))
            .build(),
        new StepBuilder(NAME, "create", id, phase)
            .summary("build " + id.display() + " again, which goes with " + before.parent().name())
            .up(create(edit, edit.after(), weak, strong, after))
            .alters(id)
            .after(StepBuilder.key("drop-index", "drop", before.parent()))
            .hazard(
                HazardCode.NO_ONLINE_RECIPE,
                "Queries are without " + id.localName() + " until it has been built again.",
                "Give the index of the partition another name; then both can be there at once.")
            .build());
  }

  /** The keys of the steps that have to come before the whole comes, or before it goes. */
  static List<String> partKeys(Edit edit, FactId whole) {
    return Stream.concat(edit.before().facts(Index.class), edit.after().facts(Index.class))
        .filter(part -> whole.equals(part.parent()))
        .map(Index::id)
        .distinct()
        .flatMap(
            part ->
                Stream.of(
                    StepBuilder.key(NAME, "down-build", part),
                    StepBuilder.key(NAME, "down-attach", part)))
        .toList();
  }

  /** What builds and attaches, on the way down, a part that went with the whole. */
  static List<Step> wayBack(Edit edit, Index index, Phase phase) {
    List<Lock> weak = Actions.lock(edit, index.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    List<Lock> strong = Actions.lock(edit, index.relation(), LockMode.ACCESS_EXCLUSIVE);
    FactId id = index.id();
    Step attach =
        new StepBuilder(NAME, "down-attach", id, phase)
            .summary("attach " + id.display() + " again on the way down")
            .down(Actions.instant(Attachments.ofIndex(edit, index.relation()), attach(index)))
            .build();
    return List.of(
        attach,
        new StepBuilder(NAME, "down-build", id, phase)
            .summary("build " + id.display() + " again on the way down")
            .down(create(edit, edit.before(), weak, strong, index))
            .after(attach.key())
            .build());
  }

  private static Action create(
      Edit edit, Catalog catalog, List<Lock> weak, List<Lock> strong, Index index) {
    return index.partitioned()
        ? Actions.instant(strong, IndexSql.build(index, "create-on-only"))
        : Actions.alone(Work.BUILD, weak, IndexSql.concurrently(edit, catalog, index));
  }

  private static Statement attach(Index index) {
    return Actions.sql(
        "sql/index/attach", "name", index.id().sqlName(), "parentIndex", index.parent().sqlName());
  }
}
