package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.DefaultNames;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A column that becomes an identity column, stops being one, or counts differently. */
final class IdentityOfColumn implements Recipe {

  private static final String NAME = "identity-of-column";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.after() instanceof Column column && draft.isUnclaimed(column.id(), "identity")) {
        draft.claim(column.id(), "identity");
        draft.claim(column.id().child(Kind.DEFAULT, ""));
        for (Sequence sequence : sequences(edit, column.id())) {
          draft.claim(sequence.id());
          draft.claim(ownership(sequence));
        }
        draft.addAll(steps(edit, (Column) delta.before(), column));
      }
    }
  }

  static String key(FactId column) {
    return StepBuilder.key(NAME, "identity", column);
  }

  /**
   * One that is always used refuses what the old application brings, so it is so after the gate.
   */
  private static List<Step> steps(Edit edit, Column before, Column after) {
    boolean refuses =
        before.identity() == null && after.identity() != null && after.identity().always();
    if (!refuses || !phase(edit, before, after).isBeforeGate()) {
      return List.of(step(edit, before, after));
    }
    FactId id = after.id();
    Column lenient = after.counting(after.identity().byDefault());
    List<Lock> exclusive = Actions.lock(edit, id.parent(), LockMode.ACCESS_EXCLUSIVE);
    return List.of(
        step(edit, before, lenient),
        new StepBuilder(NAME, "always", id, Phase.CONTRACT)
            .summary("refuse values that rows bring for " + id.sqlName())
            .up(Actions.instant(exclusive, counted(lenient, after)))
            .down(Actions.instant(exclusive, counted(after, lenient)))
            .alters(id)
            .after(key(id))
            .build());
  }

  private static List<Statement> counted(Column from, Column to) {
    return Alterations.statements(from, to, Set.of("identity"));
  }

  /** Without an identity, or with one that is always used, rows of the old application may fail. */
  private static Phase phase(Edit edit, Column before, Column after) {
    if (before.identity() == null && Edit.defaultOf(edit.before(), before.id()) != null) {
      return Phase.CONTRACT;
    }
    if (after.identity() == null) {
      return Edit.defaultOf(edit.after(), after.id()) == null ? Phase.CONTRACT : Phase.EXPAND;
    }
    boolean restricts =
        after.identity().always() && before.identity() != null && !before.identity().always();
    return restricts ? Phase.CONTRACT : Phase.EXPAND;
  }

  /**
   * The sequences that come or go with the default of the column and belong to it, or have the name
   * that the sequence of the identity gets by itself.
   */
  private static List<Sequence> sequences(Edit edit, FactId column) {
    FactId value = column.child(Kind.DEFAULT, "");
    Catalog catalog = edit.isAdded(value) ? edit.after() : edit.before();
    return edit.delta(value).isEmpty()
        ? List.of()
        : catalog.dependencies(value).stream()
            .flatMap(id -> catalog.find(id, Sequence.class).stream())
            .filter(sequence -> edit.isAdded(sequence.id()) || edit.isRemoved(sequence.id()))
            .filter(
                sequence ->
                    isNamesake(sequence.id(), column)
                        || catalog
                            .find(ownership(sequence), SequenceOwnership.class)
                            .filter(owned -> owned.column().equals(column))
                            .isPresent())
            .toList();
  }

  /** Whether a sequence has the name that PostgreSQL gives to that of an identity column. */
  static boolean isNamesake(FactId sequence, FactId column) {
    return sequence.parent().equals(column.parent().parent())
        && DefaultNames.of(column.parent().name(), column.name(), "seq").equals(sequence.name());
  }

  private static FactId ownership(Sequence sequence) {
    return sequence.id().child(Kind.SEQUENCE_OWNERSHIP, "");
  }

  /** What makes the default that takes the place of an identity, and the sequences it reads. */
  private static List<Statement> makeDefault(
      Edit edit, Catalog catalog, Predicate<FactId> isMade, FactId column) {
    List<Statement> statements = new ArrayList<>();
    Edit.defaultFact(catalog, column)
        .ifPresent(
            fact -> {
              List<Sequence> sequences = sequences(edit, column);
              sequences.forEach(sequence -> statements.addAll(Lifecycle.create(sequence, catalog)));
              statements.addAll(Lifecycle.create(fact, catalog));
              statements.addAll(CountOn.statements(catalog, isMade, fact));
              sequences.stream()
                  .flatMap(
                      sequence ->
                          catalog.find(ownership(sequence), SequenceOwnership.class).stream())
                  .forEach(owned -> statements.addAll(Lifecycle.create(owned, catalog)));
            });
    return statements;
  }

  private static List<Statement> dropDefault(Edit edit, Catalog catalog, FactId column) {
    List<Statement> statements = new ArrayList<>();
    Edit.defaultFact(catalog, column)
        .ifPresent(fact -> statements.addAll(Lifecycle.drop(fact, catalog)));
    sequences(edit, column)
        .forEach(sequence -> statements.addAll(Lifecycle.drop(sequence, catalog)));
    return statements;
  }

  /**
   * The statements of one direction; a default goes before the identity comes, which then takes the
   * name of its sequence, and the other way round, so that no row is without a number. Where the
   * identity is new the counter is set above what is there.
   */
  private static List<Statement> change(Edit edit, boolean isUp, Column from, Column to) {
    Catalog catalog = isUp ? edit.after() : edit.before();
    List<Statement> statements = new ArrayList<>();
    if (from.identity() == null) {
      statements.addAll(dropDefault(edit, isUp ? edit.before() : edit.after(), from.id()));
    }
    statements.addAll(counted(from, to));
    if (to.identity() == null) {
      statements.addAll(
          makeDefault(edit, catalog, isUp ? edit::isAdded : edit::isRemoved, to.id()));
    }
    if (from.identity() == null && to.identity() != null) {
      statements.add(countOn(to));
    }
    return statements;
  }

  /** Sets the counter of an identity column above what is there. */
  static Statement countOn(Column column) {
    FactId id = column.id();
    FactId table = id.parent();
    return Actions.sql(
        "recipe/identity-of-column/set-counter",
        "table",
        table.sqlName(),
        "quote",
        Sql.dollarQuote(table.sqlName() + id.sqlName()),
        "tableLiteral",
        Sql.literal(table.sqlName()),
        "column",
        id.localName(),
        "columnLiteral",
        Sql.literal(id.name()),
        "start",
        column.identity().start());
  }

  /** When the column has its new type, which has to hold what is counted. */
  private static Phase typed(Edit edit, FactId column) {
    return TypeChange.all(edit).stream()
        .filter(change -> change.after().id().equals(column))
        .map(TypeChange::phase)
        .findFirst()
        .orElse(Phase.EXPAND);
  }

  /** Whether it counts less far afterwards, so that the column's type may become smaller. */
  static boolean isNarrowed(Column before, Column after) {
    return before.identity() != null
        && after.identity() != null
        && after.identity().maximum() < before.identity().maximum();
  }

  /** A counter is set above the highest value, which only an index tells without the rows. */
  private static Work looks(Catalog catalog, Column from, Column to) {
    boolean counts = (from.identity() == null) != (to.identity() == null);
    return counts && !CountOn.isIndexed(catalog, from.id()) ? Work.SCAN : Work.CATALOG;
  }

  private static Step step(Edit edit, Column before, Column after) {
    FactId id = after.id();
    FactId value = id.child(Kind.DEFAULT, "");
    List<Lock> exclusive = Actions.lock(edit, id.parent(), LockMode.ACCESS_EXCLUSIVE);
    for (Sequence sequence : sequences(edit, id)) {
      exclusive = Actions.locks(exclusive, Locks.ofRemoval(edit, sequence));
    }
    Work looks = looks(edit.before(), before, after);
    StepBuilder step =
        new StepBuilder(NAME, "identity", id, phase(edit, before, after).max(typed(edit, id)))
            .summary("change how " + id.sqlName() + " counts")
            .up(Actions.working(looks, exclusive, change(edit, true, before, after)))
            .down(
                Actions.working(
                    looks(edit.after(), after, before),
                    exclusive,
                    change(edit, false, after, before)))
            .alters(id);
    if (looks == Work.SCAN) {
      step.hazards(List.of(CountOn.hazard(id)));
    }
    if (edit.isAdded(value)) {
      step.produces(value);
    } else if (edit.isRemoved(value)) {
      step.destroys(value);
    }
    for (Sequence sequence : sequences(edit, id)) {
      List<FactId> both = List.of(sequence.id(), ownership(sequence));
      if (edit.isAdded(value)) {
        step.produces(both);
      } else {
        step.destroys(both).hazards(Hazards.ofRemoval(sequence));
      }
    }
    if (after.identity() != null) {
      step.after(ColumnNotNull.requiredKey(id));
    }
    if (!isNarrowed(before, after)) {
      step.after(RetypeColumn.key(id));
    }
    if (after.identity() != null && before.identity() == null) {
      step.hazard(
          HazardCode.BEHAVIOUR_CHANGES,
          "The identity of " + id.sqlName() + " counts on from the highest value that is there.",
          "Check that both application versions can live with it.");
    }
    return step.build();
  }
}
