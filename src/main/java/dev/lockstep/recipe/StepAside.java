package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import java.util.List;

/** An index that goes later gives its name to something new: it is renamed until then. */
final class StepAside implements Recipe {

  private static final String NAME = "step-aside";

  @Override
  public void apply(Edit edit, Draft draft) {
    edit.asides()
        .forEach(
            (old, aside) ->
                draft.add(
                    new StepBuilder(NAME, "rename", aside, Phase.EXPAND)
                        .summary(
                            "rename " + old.display() + ", which goes, to " + aside.localName())
                        .up(rename(edit, aside, old, aside))
                        .down(rename(edit, aside, aside, old))
                        .destroys(old)
                        .produces(aside)
                        .build()));
    for (Column aside : edit.unnamed()) {
      draft.add(unname(edit, aside));
    }
  }

  /** The steps after which new columns of a table may have the names of constraints they take. */
  static List<String> keysOn(Edit edit, FactId table) {
    return edit.unnamed().stream()
        .map(Column::id)
        .filter(id -> id.parent().equals(table))
        .map(id -> StepBuilder.key(NAME, "unname", id))
        .toList();
  }

  private static Step unname(Edit edit, Column aside) {
    FactId table = aside.id().parent();
    String old = edit.original().get(edit.oldName(aside.id()), Column.class).notNullConstraint();
    String now = aside.notNullConstraint();
    List<Lock> locks = Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
    return new StepBuilder(NAME, "unname", aside.id(), Phase.EXPAND)
        .summary("rename the NOT NULL constraint of " + aside.id().sqlName() + ", which goes")
        .up(Actions.instant(locks, NotNull.renamed(table, old, now)))
        .down(Actions.instant(locks, NotNull.renamed(table, now, old)))
        .alters(aside.id())
        .build();
  }

  private static Action rename(Edit edit, FactId aside, FactId from, FactId to) {
    Fact fact = edit.before().get(aside, Fact.class);
    return Actions.instant(Locks.ofRename(edit, fact), RenameStatements.of(from, to));
  }
}
