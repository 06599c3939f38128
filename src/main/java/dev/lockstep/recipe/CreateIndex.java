package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;

/**
 * An index on something that was there, built concurrently. On a partitioned table the index is
 * made empty, built on every partition, and completed by attaching these.
 */
final class CreateIndex implements Recipe {

  private static final String NAME = "create-index";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Added delta : draft.unclaimed(Delta.Added.class)) {
      if (delta.fact() instanceof Index index) {
        draft.claim(index.id());
        draft.addAll(steps(edit, index));
      }
    }
  }

  /** The keys of the steps that may make an index. */
  static List<String> keys(FactId index) {
    return List.of(
        StepBuilder.key(NAME, "create", index),
        StepBuilder.key(NAME, "attach", index),
        StepBuilder.key("exchange-key", "switch", index));
  }

  /** The keys of the steps that make what a new partition has to have when it is attached. */
  static List<String> keysBeforeAttach(Edit edit, FactId partition) {
    List<String> own = new ArrayList<>();
    edit.after()
        .facts(Index.class)
        .filter(index -> index.relation().equals(partition) && isOwn(edit, index))
        .forEach(index -> own.addAll(keys(index.id())));
    return keysOn(edit, partition).stream().filter(key -> !own.contains(key)).toList();
  }

  /** The keys of the steps that make what a replica identity of the table may name. */
  static List<String> keysOn(Edit edit, FactId table) {
    List<String> keys = new ArrayList<>();
    edit.after()
        .facts(Index.class)
        .filter(index -> index.relation().equals(table))
        .filter(index -> !isIncomplete(index) && !isOfIncomplete(edit, index))
        .forEach(index -> keys.addAll(keys(index.id())));
    edit.after()
        .children(table, Constraint.class)
        .filter(Constraint::indexed)
        .map(Constraint::id)
        .forEach(
            id ->
                keys.addAll(
                    List.of(AddConstraint.key(id), StepBuilder.key("exchange-key", "switch", id))));
    return keys;
  }

  private static List<Step> steps(Edit edit, Index index) {
    if (edit.isFresh(index.relation())) {
      return isOfIncomplete(edit, index)
          ? List.of(plain(edit, index), attach(edit, index, Phase.EXPAND))
          : List.of(plain(edit, index));
    }
    Phase ready = PlainPhase.ofAddition(edit, index);
    // Over a column that changes later it is built where that stands aside.
    Phase phase =
        index.unique() || ready == Phase.EXPAND || Readiness.waitsForExtension(edit, index.id())
            ? ready
            : Phase.VALIDATE;
    return index.partitioned()
        ? index.parent() == null
            ? List.of(onOnly(edit, index, phase))
            : List.of(onOnly(edit, index, phase), attach(edit, index, phase))
        : index.parent() != null
            ? attached(edit, index, phase)
            : List.of(alone(edit, index, phase));
  }

  /** Whether an index of a partitioned table is not on all of its partitions. */
  private static boolean isIncomplete(Index index) {
    return index.partitioned() && !index.valid();
  }

  /** Attaching the table would not attach its index to one that is not on all partitions. */
  private static boolean isOfIncomplete(Edit edit, Index index) {
    return index.parent() != null
        && edit.after()
            .find(index.parent(), Index.class)
            .filter(CreateIndex::isIncomplete)
            .isPresent();
  }

  /** An incomplete index comes after the partitions, which would each give it a part. */
  private static List<String> partitionsBefore(Edit edit, Index index) {
    return isIncomplete(index)
        ? edit.after().heirs(index.relation()).map(table -> attachKey(table.id())).toList()
        : List.of();
  }

  private static Step plain(Edit edit, Index index) {
    List<Statement> statements = Lifecycle.create(index, edit.after());
    Fact relation = edit.after().get(index.relation(), Fact.class);
    Phase phase = PlainPhase.ofAddition(edit, relation);
    StepBuilder step = new StepBuilder(NAME, "create", index.id(), phase);
    if (index.relation().kind() == Kind.MATERIALIZED_VIEW) {
      step.alters(index.relation());
    }
    return step.up(Actions.instant(List.of(), statements))
        .down(
            Plain.needs(edit.after(), index, edit::isAdded)
                ? Actions.instant(List.of(), Lifecycle.statement(index, "drop"))
                : Action.nothing())
        .produces(index.id())
        .after(partitionsBefore(edit, index))
        .after(isOwn(edit, index) ? List.of(attachKey(index.relation())) : List.of())
        .build();
  }

  /** The index of a new partition that is no part of another; ATTACH would take it for one. */
  private static boolean isOwn(Edit edit, Index index) {
    return index.parent() == null
        && edit.after().table(index.relation()).filter(Inheriting::partition).isPresent();
  }

  private static String attachKey(FactId table) {
    return StepBuilder.key("create-table", "attach", table);
  }

  private static Step alone(Edit edit, Index index, Phase phase) {
    List<Lock> weak = lock(edit, index);
    return new StepBuilder(NAME, "create", index.id(), phase)
        .summary("build " + index.id().display() + " on " + index.relation().sqlName())
        .up(Actions.alone(Work.BUILD, weak, IndexSql.concurrently(edit, edit.after(), index)))
        .down(Actions.alone(Work.CATALOG, weak, IndexSql.drop(index.id())))
        .produces(index.id())
        .hazards(duplicates(edit, index, phase))
        .checks(equal(edit, index, phase))
        .build();
  }

  /** What a unique index does where rows that were there have equal values. */
  static List<Hazard> duplicates(Edit edit, Index index, Phase phase) {
    return index.unique() && Restriction.mayMeetRows(edit, index, phase)
        ? List.of(
            new Hazard(
                HazardCode.ROWS_MAY_VIOLATE,
                "Rows with equal values make the build of "
                    + index.id().localName()
                    + " fail and leave an invalid index.",
                "Look for duplicates first; drop the invalid index before trying again."))
        : List.of();
  }

  /** Counts the entries that make the build of a unique index fail. */
  static List<Check> equal(Edit edit, Index index, Phase phase) {
    return duplicates(edit, index, phase).isEmpty()
        ? List.of()
        : List.of(RowCounts.duplicates(index));
  }

  private static Step onOnly(Edit edit, Index index, Phase phase) {
    Table table = edit.after().get(index.relation(), Table.class);
    boolean hasPartitions = edit.after().heirs(table.id()).findAny().isPresent();
    return new StepBuilder(NAME, "create", index.id(), phase)
        .summary("make " + index.id().display() + " on " + index.relation().sqlName() + ", empty")
        .up(
            Actions.instant(
                Actions.lock(edit, index.relation(), LockMode.SHARE),
                IndexSql.build(
                    index, hasPartitions || !index.valid() ? "create-on-only" : "create")))
        .down(
            index.parent() != null && edit.delta(index.parent()).isPresent()
                ? Action.nothing()
                : Actions.instant(
                    Actions.lock(edit, index.relation(), LockMode.ACCESS_EXCLUSIVE),
                    PartitionedKey.dropIndex(edit.after(), index)))
        .produces(index.id())
        .after(ReplaceIndexTree.partKeys(edit, index.id()))
        .after(PartitionedKey.addKeys(edit.after(), index.id()))
        .build();
  }

  private static List<Step> attached(Edit edit, Index index, Phase phase) {
    List<Lock> weak = lock(edit, index);
    List<Step> steps = new ArrayList<>();
    boolean goesWithParent =
        edit.delta(index.parent()).isPresent()
            || edit.before()
                .find(index.parent(), Index.class)
                .filter(parent -> IncompleteIndex.getsParts(edit, parent))
                .isPresent();
    steps.add(
        new StepBuilder(NAME, "create", index.id(), phase)
            .summary("build " + index.id().display() + " on " + index.relation().sqlName())
            .up(Actions.alone(Work.BUILD, weak, IndexSql.concurrently(edit, edit.after(), index)))
            .down(
                goesWithParent
                    ? Action.nothing()
                    : Actions.alone(Work.CATALOG, weak, IndexSql.drop(index.id())))
            .produces(index.id())
            .hazards(duplicates(edit, index, phase))
            .checks(equal(edit, index, phase))
            .after(IncompleteIndex.key(index))
            .build());
    steps.add(attach(edit, index, phase));
    return steps;
  }

  private static Step attach(Edit edit, Index index, Phase phase) {
    return new StepBuilder(NAME, "attach", index.id(), phase)
        .summary("attach " + index.id().display() + " to " + index.parent().localName())
        .up(
            Actions.instant(
                Attachments.ofIndex(edit, index.relation()),
                Actions.sql(
                    "sql/index/attach",
                    "name",
                    index.id().sqlName(),
                    "parentIndex",
                    index.parent().sqlName())))
        .alters(index.id())
        .after(StepBuilder.key(NAME, "create", index.id()))
        .build();
  }

  private static List<Lock> lock(Edit edit, Index index) {
    return index.relation().kind() == Kind.TABLE
        ? Actions.lock(edit, index.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE)
        : List.of();
  }
}
