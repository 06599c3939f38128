package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Columns and constraints of a foreign table. They say how PostgreSQL reads rows that are
 * elsewhere: nothing is filled, scanned or written, and no constraint is enforced.
 *
 * <p>Source: PostgreSQL 18 manual, CREATE FOREIGN TABLE, "Notes".
 */
final class ForeignTableParts implements Recipe {

  private static final String NAME = "foreign-table-parts";

  /** Whether a fact is part of a foreign table. */
  static boolean isIn(FactId id) {
    FactId at = id.parent();
    while (at != null && at.kind() != Kind.FOREIGN_TABLE) {
      at = at.parent();
    }
    return at != null;
  }

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta delta : draft.unclaimed(Delta.class)) {
      FactId id = delta.id();
      FactId table = tableOf(edit, id);
      if (table == null) {
        continue;
      }
      if (isMadeAgain(draft, table)) {
        draft.claim(id);
        draft.follows(id, table);
      } else if (id.parent().equals(table)) {
        if (delta instanceof Delta.Added added) {
          parts(edit, id).forEach(draft::claim);
          draft.add(added(edit, added.fact()));
        } else if (delta instanceof Delta.Removed removed) {
          parts(edit, id).forEach(draft::claim);
          draft.add(removed(edit, removed.fact()));
        } else if (delta instanceof Delta.Altered altered) {
          altered(edit, draft, altered);
        }
      }
    }
  }

  /** The foreign table, there before and after, that a fact is part of; null for any other fact. */
  private static FactId tableOf(Edit edit, FactId id) {
    FactId table =
        switch (id.kind()) {
          case COLUMN, CONSTRAINT -> id.parent();
          case DEFAULT, COLUMN_OPTIONS -> id.parent().parent();
          default -> id;
        };
    return table.kind() == Kind.FOREIGN_TABLE
            && !table.equals(id)
            && !edit.isFresh(table)
            && !edit.isRemoved(table)
        ? table
        : null;
  }

  private static boolean isMadeAgain(Draft draft, FactId table) {
    return Arrays.stream(Phase.values())
        .anyMatch(phase -> draft.rebuilds().isRebuilt(table, phase));
  }

  /** What comes and goes with the fact in one statement. */
  private static Set<FactId> parts(Edit edit, FactId id) {
    Set<FactId> parts = new TreeSet<>(Set.of(id));
    for (Catalog catalog : List.of(edit.before(), edit.after())) {
      catalog.children(id).stream()
          .filter(part -> part.kind() == Kind.DEFAULT || part.kind() == Kind.COLUMN_OPTIONS)
          .forEach(parts::add);
    }
    return parts;
  }

  /** The key of the step that adds a column or constraint. */
  static String key(FactId part) {
    return StepBuilder.key(NAME, "add", part);
  }

  private static Step added(Edit edit, Fact fact) {
    return new StepBuilder(NAME, "add", fact.id(), PlainPhase.ofAddition(edit, fact))
        .up(Actions.instant(locks(edit, fact), Lifecycle.create(fact, edit.after())))
        .down(Actions.instant(locks(edit, fact), Lifecycle.drop(fact, edit.after())))
        .produces(parts(edit, fact.id()))
        .hazards(believed(fact))
        .build();
  }

  private static Step removed(Edit edit, Fact fact) {
    StepBuilder step =
        new StepBuilder(NAME, "drop", fact.id(), PlainPhase.ofRemoval(edit, fact))
            .up(Actions.instant(locks(edit, fact), Lifecycle.drop(fact, edit.before())))
            .down(Actions.instant(locks(edit, fact), Lifecycle.create(fact, edit.before())))
            .destroys(parts(edit, fact.id()));
    if (fact instanceof Column column && column.inherited()
        || fact instanceof Constraint constraint && constraint.inherited()) {
      // Only once its table is no child any more.
      step.after(StepBuilder.key("plain", "alter", fact.id().parent()));
    }
    if (fact instanceof Column) {
      step.hazard(
          HazardCode.BREAKS_OLD_APPLICATION,
          "Code that still uses " + fact.id().display() + " fails.",
          "Run it only when the last old application has gone.");
    }
    return step.build();
  }

  /** The type, and a column made anew, are left to those who look after what depends on it. */
  private static void altered(Edit edit, Draft draft, Delta.Altered delta) {
    if (TypeChange.isRemade(delta)) {
      return;
    }
    Set<String> attributes = new TreeSet<>(draft.unclaimedAttributes(delta.id()));
    attributes.removeAll(Set.of("type", "collation"));
    if (attributes.isEmpty()) {
      return;
    }
    attributes.forEach(attribute -> draft.claim(delta.id(), attribute));
    Fact before = delta.before();
    Fact after = delta.after();
    draft.add(
        new StepBuilder(NAME, "alter", delta.id(), phase(edit, before, after))
            .summary("alter " + String.join(", ", attributes) + " of " + delta.id().display())
            .up(Actions.instant(locks(edit, after), become(edit, before, after, attributes)))
            .down(Actions.instant(locks(edit, before), become(edit, after, before, attributes)))
            .alters(delta.id())
            .hazards(believed(after))
            .build());
  }

  private static Phase phase(Edit edit, Fact before, Fact after) {
    boolean relaxes =
        before instanceof Column older
            && after instanceof Column newer
            && !(newer.notNull() && !older.notNull());
    return relaxes
        ? PlainPhase.ofChange(edit, before, after)
        : Phase.CONTRACT.max(PlainPhase.ofChange(edit, before, after));
  }

  private static List<Statement> become(Edit edit, Fact from, Fact to, Set<String> attributes) {
    if (Alterations.inPlace(from, to, attributes)) {
      return Alterations.statements(from, to, attributes);
    }
    List<Statement> statements = new ArrayList<>(Lifecycle.drop(from, catalogOf(edit, from)));
    statements.addAll(Lifecycle.create(to, catalogOf(edit, to)));
    return statements;
  }

  private static Catalog catalogOf(Edit edit, Fact fact) {
    return edit.after().find(fact.id()).filter(fact::equals).isPresent()
        ? edit.after()
        : edit.before();
  }

  private static List<Lock> locks(Edit edit, Fact fact) {
    return Actions.lock(edit, fact.id().parent(), LockMode.ACCESS_EXCLUSIVE);
  }

  /** What PostgreSQL takes for granted from then on. */
  private static List<Hazard> believed(Fact fact) {
    boolean claims =
        fact instanceof Constraint || fact instanceof Column column && column.notNull();
    return claims
        ? List.of(
            Hazards.behaviour(
                "PostgreSQL does not look whether the rows on the other side satisfy "
                    + fact.id().display()
                    + ", and reads wrongly if they do not."))
        : List.of();
  }
}
