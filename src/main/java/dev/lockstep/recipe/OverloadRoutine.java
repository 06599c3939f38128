package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.Routine;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;

/**
 * A routine with defaults that takes the calls of an old one comes beside it before the gate, as
 * one that wants all of its arguments; in contract the old one goes and the defaults come.
 */
final class OverloadRoutine implements Recipe {

  private static final String NAME = "overload-routine";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Added delta : draft.unclaimed(Delta.Added.class)) {
      Overloads.early(edit, delta.fact())
          .ifPresent(
              early -> {
                draft.claim(delta.id());
                draft.add(beside(edit, early));
                draft.add(whole(edit, draft, (Routine) delta.fact(), early));
              });
    }
  }

  private static Step beside(Edit edit, Routine early) {
    FactId id = early.id();
    return new StepBuilder(NAME, "beside", id, Phase.EXPAND)
        .summary("create " + id.display() + " beside the old one, without its defaults")
        .up(Locks.making(edit, early, withRights(edit, early)))
        .down(drop(edit, early))
        .produces(id)
        .hazards(
            List.of(
                Hazards.behaviour(
                    "Until contract has run "
                        + id.display()
                        + " wants all of its arguments; a call that leaves some out means the old"
                        + " routine.")))
        .build();
  }

  private static Step whole(Edit edit, Draft draft, Routine routine, Routine early) {
    FactId id = routine.id();
    List<Statement> back = new ArrayList<>(Lifecycle.drop(routine, edit.after()));
    back.addAll(withRights(edit, early));
    return new StepBuilder(NAME, "complete", id, Phase.CONTRACT)
        .summary("give " + id.display() + " its defaults")
        .up(Locks.making(edit, routine, Lifecycle.create(routine, edit.after())))
        .down(Locks.making(edit, early, back))
        .produces(id)
        .after(StepBuilder.key(NAME, "beside", id))
        .after(RebuildDependents.callersOfOthers(edit, draft.rebuilds(), id, Phase.CONTRACT))
        .after(
            Overloads.inTheWay(edit, routine).stream()
                .map(other -> RebuildDependents.makingKey(other, Phase.CONTRACT))
                .toList())
        .build();
  }

  private static Action drop(Edit edit, Routine routine) {
    return Actions.instant(Locks.ofRemoval(edit, routine), Lifecycle.drop(routine, edit.after()));
  }

  /** What makes it with the owner and the privileges that it is to have. */
  private static List<Statement> withRights(Edit edit, Routine routine) {
    Catalog catalog = edit.after();
    List<Statement> statements = new ArrayList<>(Lifecycle.create(routine, catalog));
    catalog
        .find(routine.id().child(Kind.OWNER, ""), Owner.class)
        .ifPresent(owner -> statements.addAll(Lifecycle.create(owner, catalog)));
    catalog
        .children(routine.id(), Grant.class)
        .forEach(grant -> statements.addAll(Lifecycle.create(grant, catalog)));
    return statements;
  }
}
