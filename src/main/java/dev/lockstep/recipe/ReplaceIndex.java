package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An index whose definition changes: the new one is built beside the old one and takes its name.
 */
final class ReplaceIndex implements Recipe {

  private static final String NAME = "replace-index";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.after() instanceof Index after) {
        Index before = (Index) delta.before();
        draft.claim(after.id());
        if (delta.attributes().equals(Set.of("parent")) && movesWithTable(edit, after)) {
          draft.follows(after.id(), after.relation());
        } else if (delta.attributes().equals(Set.of("parent")) && before.parent() == null) {
          draft.addAll(ReplaceIndexTree.joining(edit, before, after));
        } else if (delta.attributes().equals(Set.of("parent")) && after.parent() == null) {
          draft.addAll(ReplaceIndexTree.leaving(edit, before, after));
        } else if (isBranch(before, after)) {
          draft.addAll(ReplaceIndexTree.steps(edit, before, after));
          unchangedUnder(edit, after)
              .forEach(index -> draft.addAll(ReplaceIndexTree.steps(edit, index, index)));
        } else if (!before.relation().equals(after.relation())) {
          draft.addAll(atOnce(edit, before, after));
        } else if (delta.attributes().equals(Set.of("valid"))) {
          draft.add(again(edit, before, after));
        } else {
          draft.addAll(beside(edit, before, after));
        }
      }
    }
  }

  /** Whether the table is attached or detached, and its indexes with it. */
  private static boolean movesWithTable(Edit edit, Index index) {
    return edit.delta(index.relation())
        .filter(
            delta ->
                delta instanceof Delta.Altered table
                    && (table.attributes().contains("bound")
                        || table.after() instanceof Inheriting partition
                            && partition.partition()
                            && table.attributes().contains("parents")))
        .isPresent();
  }

  /** Whether the index is the index of a partitioned table or of a partition, or becomes one. */
  private static boolean isBranch(Index before, Index after) {
    return before.partitioned()
        || after.partitioned()
        || before.parent() != null
        || after.parent() != null;
  }

  /** The parts of an index, at any depth, that stay as they are but would go with it. */
  static List<Index> unchangedUnder(Edit edit, Index index) {
    List<Index> parts = new ArrayList<>();
    edit.after()
        .facts(Index.class)
        .filter(part -> index.id().equals(part.parent()) && edit.delta(part.id()).isEmpty())
        .forEach(
            part -> {
              parts.add(part);
              parts.addAll(unchangedUnder(edit, part));
            });
    return parts;
  }

  private static List<Step> atOnce(Edit edit, Index before, Index after) {
    FactId id = after.id();
    Step drop =
        new StepBuilder(NAME, "drop", id, Phase.CONTRACT)
            .up(
                Actions.instant(
                    Actions.lock(edit, before.relation(), LockMode.ACCESS_EXCLUSIVE),
                    Lifecycle.statement(before, "drop")))
            .down(
                Actions.working(
                    Work.BUILD,
                    Actions.lock(edit, before.relation(), LockMode.SHARE),
                    Lifecycle.statement(before, "create")))
            .destroys(id)
            .build();
    Step create =
        new StepBuilder(NAME, "create", id, Phase.CONTRACT)
            .up(
                Actions.working(
                    Work.BUILD,
                    Actions.lock(edit, after.relation(), LockMode.SHARE),
                    Lifecycle.statement(after, "create")))
            .down(
                Actions.instant(
                    Actions.lock(edit, after.relation(), LockMode.ACCESS_EXCLUSIVE),
                    Lifecycle.statement(after, "drop")))
            .produces(id)
            .after(drop.key())
            .hazard(
                HazardCode.BLOCKS_WHILE_WORKING,
                "Writers of " + after.relation().sqlName() + " wait until the index is built.",
                "Run it when writes may wait for that long.")
            .hazard(
                HazardCode.NO_ONLINE_RECIPE,
                "There is no online recipe for the change of " + id.display() + " yet.",
                "Give the new index another name; then both can be there at once.")
            .build();
    return List.of(drop, create);
  }

  /** An index that is not valid is only a remnant of a failed build. */
  private static Step again(Edit edit, Index before, Index after) {
    List<Lock> weak = Actions.lock(edit, after.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    return new StepBuilder(NAME, "again", after.id(), Phase.EXPAND)
        .summary("build " + after.id().display() + " again, which is not valid")
        .up(Actions.alone(Work.BUILD, weak, again(edit, after)))
        .produces(after.id())
        .hazard(
            HazardCode.IRREVERSIBLE,
            "The down script leaves " + after.id().localName() + " valid.",
            "Nothing has to be done.")
        .build();
  }

  /** Takes away what is left of a build and builds anew, with all that goes with an index. */
  private static Statement[] again(Edit edit, Index index) {
    FactId id = index.id();
    List<Statement> statements = new ArrayList<>(List.of(IndexSql.drop(id)));
    statements.addAll(List.of(IndexSql.concurrently(edit, edit.after(), index)));
    statements.addAll(IndexMarks.of(edit.after(), index.relation(), id.name()));
    statements.addAll(IndexMarks.comments(edit, id, Phase.EXPAND));
    return statements.toArray(Statement[]::new);
  }

  private static List<Step> beside(Edit edit, Index before, Index after) {
    FactId id = after.id();
    FactId aside = id.named(Sql.shortName(id.name(), "lockstep_new"));
    List<Lock> weak = Actions.lock(edit, after.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE);
    boolean relaxes = edit.measured().implied().relaxed().contains(id);
    Phase phase =
        after.unique() && !relaxes
            ? Restriction.of(edit, after).phase()
            : Readiness.ofNeeds(edit, id) == Phase.EXPAND ? Phase.EXPAND : Phase.VALIDATE;
    // What the old one refuses and the new one does not, the new application may write.
    Phase last = relaxes ? phase : Phase.CONTRACT;
    Step build =
        new StepBuilder(NAME, "build", id, phase)
            .summary("build the new " + id.localName() + " beside the old one")
            .up(
                Actions.alone(
                    Work.BUILD, weak, IndexSql.concurrently(edit, edit.after(), after, aside)))
            .down(Actions.alone(Work.CATALOG, weak, IndexSql.drop(aside)))
            .produces(aside)
            .alters(id)
            .hazards(relaxes ? List.of() : CreateIndex.duplicates(edit, after, phase))
            .checks(relaxes ? List.of() : CreateIndex.equal(edit, after, phase))
            .build();
    List<Step> mark = mark(edit, after, aside, build.key(), last);
    Step drop =
        new StepBuilder(NAME, "drop", id, last)
            .summary("drop the old " + id.localName())
            .up(Actions.alone(Work.CATALOG, weak, IndexSql.drop(before.id())))
            .down(
                Actions.alone(
                    Work.BUILD,
                    weak,
                    with(
                        IndexMarks.comments(edit, id, last),
                        IndexSql.concurrently(edit, edit.before(), before))))
            .destroys(id)
            .after(mark.isEmpty() ? build.key() : mark.get(0).key())
            .hazards(relaxes ? List.of(duplicatesOnTheWayDown(before)) : List.of())
            .build();
    Step rename =
        new StepBuilder(NAME, "rename", id, last)
            .summary("give the new index the name " + id.localName())
            .up(Actions.instant(weak, with(IndexMarks.comments(edit, id, last), rename(aside, id))))
            .down(
                Actions.instant(
                    weak, with(IndexMarks.uncommented(edit, id, aside), rename(id, aside))))
            .produces(id)
            .destroys(aside)
            .after(drop.key())
            .build();
    List<Step> steps = new ArrayList<>(List.of(build));
    steps.addAll(mark);
    steps.addAll(List.of(drop, rename));
    return steps;
  }

  /** What the table says of the old index it says of the new one before the old one goes. */
  private static List<Step> mark(Edit edit, Index index, FactId aside, String built, Phase last) {
    FactId id = index.id();
    FactId relation = index.relation();
    List<Statement> ofNew = IndexMarks.of(edit.after(), relation, id.name(), aside.name());
    if (ofNew.isEmpty()) {
      return List.of();
    }
    List<Lock> strong = Actions.lock(edit, relation, LockMode.ACCESS_EXCLUSIVE);
    return List.of(
        new StepBuilder(NAME, "mark", id, last)
            .summary("say of the new " + id.localName() + " what is said of the old one")
            .up(Actions.instant(strong, ofNew))
            .down(Actions.instant(strong, IndexMarks.of(edit.after(), relation, id.name())))
            .alters(relation)
            .after(built)
            .build());
  }

  private static Hazard duplicatesOnTheWayDown(Index before) {
    return new Hazard(
        HazardCode.DOWN_LOSES_DATA,
        "The down script fails while rows have equal values for the old "
            + before.id().localName()
            + ".",
        "Mend such rows before going down.");
  }

  private static Statement[] with(List<Statement> more, Statement... statements) {
    List<Statement> all = new ArrayList<>(List.of(statements));
    all.addAll(more);
    return all.toArray(Statement[]::new);
  }

  private static Statement rename(FactId from, FactId to) {
    return Actions.sql("sql/index/rename", "from", from.sqlName(), "to", to.localName());
  }
}
