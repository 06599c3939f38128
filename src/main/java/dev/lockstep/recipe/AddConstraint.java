package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A constraint on a table that was there: CHECK and FOREIGN KEY for new rows first and for existing
 * ones in a transaction of its own, UNIQUE and PRIMARY KEY over an index that was built beside.
 */
final class AddConstraint implements Recipe {

  private static final String NAME = "add-constraint";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Added delta : draft.unclaimed(Delta.Added.class)) {
      if (delta.fact() instanceof Constraint constraint) {
        draft.claim(constraint.id());
        draft.addAll(steps(edit, draft.rebuilds(), constraint));
      }
    }
  }

  /** The key of the step after which the constraint is there. */
  static String key(FactId constraint) {
    return StepBuilder.key(NAME, "add", constraint);
  }

  /** The key of the step after which existing rows are known to satisfy it. */
  static String lastKey(FactId constraint) {
    return StepBuilder.key(NAME, "validate", constraint);
  }

  private static List<Step> steps(Edit edit, Rebuilds rebuilds, Constraint constraint) {
    FactId table = constraint.id().parent();
    boolean tree = PartitionedKey.isTree(edit.after(), constraint);
    if (edit.isFresh(table)) {
      Step plain = atOnce(edit, constraint).build();
      return tree && constraint.partOf() != null && comesLater(edit, constraint.partOf())
          ? List.of(
              plain,
              PartitionedKey.attach(edit, constraint, PlainPhase.ofAddition(edit, constraint)))
          : List.of(plain);
    }
    if (tree) {
      return new PartitionedKey(edit, rebuilds, null, constraint).steps();
    }
    boolean partitioned = edit.isPartitioned(table);
    return switch (constraint.type()) {
      case CHECK -> new KeptChecks(edit, NAME, constraint).beforeAddition(inTwo(edit, constraint));
      case FOREIGN_KEY -> partitioned ? ofPartitioned(edit, constraint) : inTwo(edit, constraint);
      case UNIQUE, PRIMARY_KEY ->
          partitioned || constraint.isTemporal()
              ? List.of(blocking(edit, rebuilds, constraint))
              : overIndex(edit, rebuilds, constraint);
      case EXCLUDE -> List.of(blocking(edit, rebuilds, constraint));
    };
  }

  /** Whether what a part belongs to is not there yet when a new partition is attached. */
  private static boolean comesLater(Edit edit, FactId whole) {
    return edit.delta(whole).isPresent() && !edit.isFresh(edit.whole(whole));
  }

  /** Since 18 one that is not checked for existing rows is an instant there too. */
  private static List<Step> ofPartitioned(Edit edit, Constraint constraint) {
    if (!PartitionedForeignKey.isOne(edit.after(), constraint)) {
      return List.of(atOnce(edit, constraint).build());
    }
    return new PartitionedForeignKey(NAME, edit, null, constraint).steps();
  }

  private static StepBuilder atOnce(Edit edit, Constraint constraint) {
    return new StepBuilder(NAME, "add", constraint.id(), PlainPhase.ofAddition(edit, constraint))
        .up(Actions.instant(Locks.ofCreation(edit, constraint), created(edit, constraint)))
        .down(
            edit.isFresh(constraint.id().parent())
                    && constraint.type() != Constraint.Type.FOREIGN_KEY
                ? Action.nothing()
                : Actions.instant(
                    Locks.ofRemoval(edit, constraint), Lifecycle.statement(constraint, "drop")))
        .after(requiredBefore(edit, constraint))
        .after(
            constraint.referenced() == null
                ? List.of()
                : partitionKeys(edit, constraint.referenced()))
        .produces(constraint.id());
  }

  /** A foreign key to a partitioned table has to go before a partition of it can. */
  private static List<String> partitionKeys(Edit edit, FactId referenced) {
    return edit.after()
        .heirs(referenced)
        .filter(Inheriting::partition)
        .flatMap(
            part ->
                Stream.concat(
                    Stream.of(StepBuilder.key("create-table", "attach", part.id())),
                    partitionKeys(edit, part.id()).stream()))
        .toList();
  }

  /** Only a primary key needs that its columns are NOT NULL. */
  static List<String> requiredBefore(Edit edit, Constraint constraint) {
    return constraint.type() == Constraint.Type.PRIMARY_KEY
        ? ColumnNotNull.requiredKeys(edit, constraint.id().parent(), constraint.columns())
        : List.of();
  }

  private static Statement[] created(Edit edit, Constraint constraint) {
    return Lifecycle.create(constraint, edit.after()).toArray(Statement[]::new);
  }

  private static Step blocking(Edit edit, Rebuilds rebuilds, Constraint constraint) {
    Phase phase = PlainPhase.ofAddition(edit, constraint);
    Action plain =
        Actions.working(
            constraint.indexed() ? Work.BUILD : Work.SCAN,
            Locks.ofCreation(edit, constraint),
            created(edit, constraint));
    return atOnce(edit, constraint)
        .up(plain)
        .group(rebuilds.group(constraint.id(), phase))
        .after(rebuilds.removalsBefore(constraint.id(), phase))
        .hazards(
            List.of(
                new Hazard(
                    HazardCode.ROWS_MAY_VIOLATE,
                    "Rows that do not satisfy " + constraint.id().localName() + " make it fail.",
                    "Look for such rows first and mend them."),
                new Hazard(
                    HazardCode.BLOCKS_WHILE_WORKING,
                    "Writers of "
                        + constraint.id().parent().sqlName()
                        + " wait until every row was looked at for "
                        + constraint.id().localName()
                        + ".",
                    "Run it when writes may wait for that long."),
                new Hazard(
                    HazardCode.NO_ONLINE_RECIPE,
                    "There is no online recipe for " + constraint.id().display() + " yet.",
                    "Check on a copy of production data how long it takes.")))
        .build();
  }

  private static List<Step> inTwo(Edit edit, Constraint constraint) {
    FactId id = constraint.id();
    Phase phase = PlainPhase.ofAddition(edit, constraint);
    Map<String, Object> unchecked = Variables.of(constraint);
    unchecked.put("notValid", true);
    StepBuilder add =
        new StepBuilder(NAME, "add", id, phase)
            .summary("add " + id.display() + " for new rows")
            .up(
                Actions.instant(
                    Locks.ofCreation(edit, constraint),
                    new Statement("sql/constraint/create", unchecked)))
            .down(
                Actions.instant(
                    Locks.ofRemoval(edit, constraint), Lifecycle.statement(constraint, "drop")))
            .produces(id)
            .hazards(unindexed(edit, constraint));
    if (!constraint.validated()) {
      return List.of(add.build());
    }
    StepBuilder validate =
        new StepBuilder(NAME, "validate", id, phase)
            .summary("check existing rows against " + id.display())
            .up(
                Actions.working(
                    Work.SCAN,
                    Actions.lock(edit, id.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE),
                    Lifecycle.statement(constraint, "validate")))
            .alters(id)
            .after(add.key());
    if (Restriction.mayMeetRows(edit, constraint, phase)) {
      add.hazard(
          HazardCode.ROWS_MAY_VIOLATE,
          "Rows that do not satisfy "
              + id.localName()
              + " make the validation fail, and after this step they cannot be updated.",
          "Run the check first and mend the rows it counts.");
      if (constraint.type() == Constraint.Type.FOREIGN_KEY) {
        RowCounts.orphans(edit.after(), constraint).ifPresent(add::check);
      }
    }
    if (constraint.expression() != null) {
      add.check(RowCounts.violations(constraint));
    }
    return List.of(add.build(), validate.build());
  }

  /** Who points without an index pays with every delete of what is pointed to. */
  static List<Hazard> unindexed(Edit edit, Constraint constraint) {
    if (constraint.type() != Constraint.Type.FOREIGN_KEY) {
      return List.of();
    }
    FactId table = constraint.id().parent();
    Set<String> columns = new HashSet<>(constraint.columns());
    boolean indexed =
        edit.after()
                .facts(Index.class)
                .filter(index -> index.relation().equals(table))
                .anyMatch(index -> index.columns().containsAll(columns))
            || edit.after()
                .children(table, Constraint.class)
                .filter(Constraint::indexed)
                .anyMatch(key -> key.columns().containsAll(columns));
    return indexed
        ? List.of()
        : List.of(
            new Hazard(
                HazardCode.UNINDEXED_FOREIGN_KEY,
                "No index begins with the referencing columns of "
                    + constraint.id().localName()
                    + ", so every delete in "
                    + constraint.referenced().sqlName()
                    + " reads all of "
                    + table.sqlName()
                    + ".",
                "Declare an index on ("
                    + String.join(", ", constraint.columns())
                    + ") of "
                    + table.sqlName()
                    + "."));
  }

  private static List<Step> overIndex(Edit edit, Rebuilds rebuilds, Constraint constraint) {
    FactId id = constraint.id();
    FactId table = id.parent();
    Phase phase = PlainPhase.ofAddition(edit, constraint);
    FactId index = FactId.of(Kind.INDEX, table.parent(), id.name());
    List<Lock> weak = Actions.lock(edit, table, LockMode.SHARE_UPDATE_EXCLUSIVE);
    boolean meetsRows = Restriction.mayMeetRows(edit, constraint, phase);
    StepBuilder build =
        new StepBuilder(NAME, "build", id, phase)
            .summary("build the unique index of " + id.display())
            .up(
                Actions.alone(
                    Work.BUILD, weak, IndexSql.concurrently(edit, edit.after(), constraint, index)))
            .down(Actions.alone(Work.CATALOG, weak, IndexSql.drop(index)))
            .alters(id, index)
            .hazards(
                meetsRows
                    ? List.of(
                        new Hazard(
                            HazardCode.ROWS_MAY_VIOLATE,
                            "Rows with equal values make the build fail and leave an invalid"
                                + " index.",
                            "Run the check first; drop the invalid index before trying again."))
                    : List.of());
    if (meetsRows) {
      build.check(RowCounts.duplicates(constraint));
    }
    Map<String, Object> variables = Variables.of(constraint);
    variables.put("table", table.sqlName());
    variables.put("index", index.localName());
    List<String> after = new ArrayList<>(List.of(build.key()));
    after.addAll(requiredBefore(edit, constraint));
    Step add =
        new StepBuilder(NAME, "add", id, phase)
            .summary("make the index " + id.display())
            .up(
                Actions.working(
                    KeyColumns.work(edit.before(), edit.after(), constraint),
                    Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE),
                    new Statement("sql/constraint/using-index", variables)))
            .hazards(KeyColumns.hazards(edit, constraint))
            .down(
                Actions.instant(
                    Locks.ofRemoval(edit, constraint), Lifecycle.statement(constraint, "drop")))
            .produces(id)
            .destroys(index)
            .after(after)
            .group(rebuilds.group(id, phase))
            .after(rebuilds.removalsBefore(id, phase))
            .after(DropConstraint.ofLastPrimaryKey(edit, constraint))
            .after(ColumnNotNull.relaxedKeysAbove(edit, table, constraint))
            .build();
    return List.of(build.build(), add);
  }
}
