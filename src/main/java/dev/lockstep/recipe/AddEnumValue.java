package dev.lockstep.recipe;

import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** New values of an enum type; the old ones keep their order among themselves. */
final class AddEnumValue implements Recipe {

  private static final String NAME = "add-enum-value";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.before() instanceof EnumType before
          && delta.after() instanceof EnumType after
          && isExtension(before, after)) {
        draft.claim(after.id());
        draft.add(step(edit, before, after));
      }
    }
  }

  /** Whether all old values are still there, in their order. */
  static boolean isExtension(EnumType before, EnumType after) {
    List<String> kept = new ArrayList<>(after.labels());
    kept.retainAll(before.labels());
    return kept.equals(before.labels());
  }

  private static Step step(Edit edit, EnumType before, EnumType after) {
    FactId id = after.id();
    List<Statement> statements = new ArrayList<>();
    List<String> there = new ArrayList<>(before.labels());
    for (int i = 0; i < after.labels().size(); i++) {
      String label = after.labels().get(i);
      if (!there.contains(label)) {
        String next = i < there.size() ? there.get(i) : null;
        statements.add(
            Actions.sql(
                "recipe/add-enum-value/add",
                "name",
                id.sqlName(),
                "label",
                Sql.literal(label),
                "before",
                next == null ? null : Sql.literal(next)));
        there.add(i, label);
      }
    }
    StepBuilder step =
        new StepBuilder(NAME, "add", id, Phase.EXPAND)
            .summary("add values to " + id.display())
            .up(Actions.alone(Work.CATALOG, List.of(), statements.toArray(Statement[]::new)))
            .produces(id)
            .alters(id);
    if (ReplaceEnum.isSimple(edit.before(), id)) {
      step.down(ReplaceEnum.wayBack(edit, before))
          .hazard(
              HazardCode.DOWN_LOSES_DATA,
              "The down script makes "
                  + id.sqlName()
                  + " anew without the new values: it writes the tables that use it under their"
                  + " locks, fails while rows use a new value, and a statement that a connection has"
                  + " prepared with a parameter of it fails (SQLSTATE XX000) from then on.",
              "Change such rows first, and let applications connect again afterwards; leave the"
                  + " values where they are if the tables are large.");
    } else {
      step.hazard(
          HazardCode.IRREVERSIBLE,
          "PostgreSQL cannot remove values from " + id.sqlName() + ": the down script leaves them.",
          "Rows that use a new value have to be changed before the old application comes back.");
    }
    return step.build();
  }
}
