package dev.lockstep.recipe;

import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;

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
  }

  private static Action rename(Edit edit, FactId aside, FactId from, FactId to) {
    Fact fact = edit.before().get(aside, Fact.class);
    return Plain.instant(Locks.ofRename(edit, fact), RenameStatements.of(from, to));
  }
}
