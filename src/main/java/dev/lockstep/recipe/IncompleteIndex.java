package dev.lockstep.recipe;

import dev.lockstep.catalog.Index;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The index of a partitioned table that is not on all partitions, and gets more parts. PostgreSQL
 * has no statement that takes a part away again, so on the way down the whole comes empty, and the
 * parts that it had are built and attached once more.
 */
final class IncompleteIndex implements Recipe {

  private static final String NAME = "incomplete-index";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.after() instanceof Index index
          && index.partitioned()
          && index.valid()
          && delta.attributes().equals(Set.of("valid"))) {
        draft.claim(index.id());
        partsOf(edit, index).stream()
            .filter(part -> edit.isAdded(part.id()))
            .forEach(part -> draft.follows(index.id(), part.id()));
      }
    }
    edit.before()
        .facts(Index.class)
        .filter(index -> getsParts(edit, index))
        .forEach(index -> draft.addAll(wayBack(edit, index)));
  }

  static boolean getsParts(Edit edit, Index index) {
    return index.partitioned()
        && !index.valid()
        && edit.after().contains(index.id())
        && partsOf(edit, index).stream().anyMatch(part -> edit.isAdded(part.id()));
  }

  private static List<Index> partsOf(Edit edit, Index index) {
    return edit.after()
        .facts(Index.class)
        .filter(part -> index.id().equals(part.parent()))
        .toList();
  }

  private static List<Step> wayBack(Edit edit, Index index) {
    List<Step> steps = new ArrayList<>();
    List<String> before = new ArrayList<>();
    for (Index part : ReplaceIndex.unchangedUnder(edit, index)) {
      List<Step> again = ReplaceIndexTree.wayBack(edit, part, Phase.EXPAND);
      steps.addAll(again);
      before.add(again.get(again.size() - 1).key());
    }
    steps.add(
        new StepBuilder(NAME, "down-empty", index.id(), Phase.EXPAND)
            .summary("make " + index.id().display() + " anew, empty, on the way down")
            .down(
                Actions.instant(
                    Actions.lock(edit, index.relation(), LockMode.ACCESS_EXCLUSIVE),
                    Lifecycle.statement(index, "drop"),
                    IndexSql.build(index, "create-on-only")[0]))
            .after(before)
            .build());
    return steps;
  }

  /** The key of the step that takes all parts away on the way down. */
  static String key(Index part) {
    return StepBuilder.key(NAME, "down-empty", part.parent());
  }
}
