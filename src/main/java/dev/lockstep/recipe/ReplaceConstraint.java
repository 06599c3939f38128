package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.diff.Delta;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A constraint whose definition changes. The new one is made beside the old one, checked, and takes
 * its name in one transaction, so there is no moment without one. A CHECK that both applications
 * must live with says "the old or the new one" until the last old application has gone, unless one
 * of the two follows from the other.
 */
final class ReplaceConstraint implements Recipe {

  private static final String NAME = "replace-constraint";
  private static final Set<String> DEFERRAL = Set.of("deferrable", "deferred");
  private static final Set<String> UNCHECKED = Set.of("validated", "enforced");

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (delta.after() instanceof Constraint after) {
        Constraint before = (Constraint) delta.before();
        draft.claim(after.id());
        if (delta.attributes().equals(Set.of("partOf")) && movesWithTable(edit, after)) {
          draft.follows(after.id(), after.id().parent());
        } else if (PartitionedKey.isTree(edit.before(), before)
            || PartitionedKey.isTree(edit.after(), after)) {
          draft.addAll(new PartitionedKey(edit, draft.rebuilds(), before, after).steps());
        } else if (PartitionedForeignKey.isOne(edit.before(), before)
            && PartitionedForeignKey.isOne(edit.after(), after)
            && !DEFERRAL.containsAll(delta.attributes())) {
          draft.addAll(new PartitionedForeignKey(NAME, edit, before, after).steps());
        } else if (after.type() == Constraint.Type.FOREIGN_KEY
            && DEFERRAL.containsAll(delta.attributes())) {
          draft.add(new Replacement(edit, draft, before, after).deferral());
        } else if (UNCHECKED.containsAll(delta.attributes()) && !after.validated()) {
          draft.addAll(new Replacement(edit, draft, before, after).forget());
        } else if (delta.attributes().equals(Set.of("validated"))) {
          draft.add(
              validate(edit, after, after.id().localName(), "validate", Phase.VALIDATE, null)
                  .withDown(new Replacement(edit, draft, before, after).unvalidate()));
        } else {
          draft.addAll(new Replacement(edit, draft, before, after).steps());
        }
      }
    }
  }

  /** Whether the table is attached or detached, and its keys with it. */
  private static boolean movesWithTable(Edit edit, Constraint key) {
    return edit.delta(key.id().parent())
        .filter(
            delta -> delta instanceof Delta.Altered table && table.attributes().contains("bound"))
        .isPresent();
  }

  private static Step validate(
      Edit edit, Constraint constraint, String name, String verb, Phase phase, String after) {
    Map<String, Object> variables = Variables.of(constraint);
    variables.put("local", name);
    return new StepBuilder(NAME, verb, constraint.id(), phase)
        .summary("check existing rows against " + constraint.id().display())
        .up(
            Actions.working(
                Work.SCAN,
                Actions.lock(edit, constraint.id().parent(), LockMode.SHARE_UPDATE_EXCLUSIVE),
                new Statement("sql/constraint/validate", variables)))
        .alters(constraint.id())
        .after(after == null ? List.of() : List.of(after))
        .build();
  }

  /** The steps for one constraint. */
  private static final class Replacement {

    private final Edit edit;
    private final Rebuilds rebuilds;
    private final Constraint before;
    private final Constraint after;
    private final FactId id;
    private final FactId table;
    private final FactId aside;
    private final boolean relaxes;
    private final boolean restricts;
    private final Phase ready;
    private final Phase settled;

    Replacement(Edit edit, Draft draft, Constraint before, Constraint after) {
      this.edit = edit;
      this.rebuilds = draft.rebuilds();
      this.before = before;
      this.after = after;
      this.id = after.id();
      this.table = id.parent();
      this.aside = table.child(Kind.CONSTRAINT, Sql.shortName(id.name(), "lockstep_new"));
      this.relaxes = edit.measured().implied().relaxed().contains(id);
      this.restricts = edit.measured().implied().restricted().contains(id);
      // Over a bridged column both columns obey, so the new one may come before the gate.
      boolean assumed = edit.options().assumes(id);
      this.ready =
          isOverBridge() || relaxes || assumed || isWiderKey() ? Phase.VALIDATE : Phase.CONTRACT;
      this.settled = relaxes ? Phase.VALIDATE : Phase.CONTRACT;
    }

    /**
     * Whether rows that the old key takes differ in the new one too, since it has all its columns.
     * An index alone is not deferrable, so a key that is checked later would be checked at once.
     */
    private boolean isWiderKey() {
      return before.indexed()
          && before.type() != Constraint.Type.EXCLUDE
          && !before.deferrable()
          && after.indexed()
          && after.type() != Constraint.Type.EXCLUDE
          && after.columns().containsAll(before.columns())
          && (before.type() == Constraint.Type.PRIMARY_KEY
              || !after.indexBody().contains(" NULLS NOT DISTINCT"));
    }

    private boolean isOverBridge() {
      return after.columns().stream()
          .map(name -> table.child(Kind.COLUMN, name))
          .anyMatch(edit::isRenamed);
    }

    List<Step> steps() {
      boolean partitioned = edit.isPartitioned(table);
      boolean sameWay = before.type() == after.type();
      return switch (after.type()) {
        case CHECK -> sameWay ? check() : atOnce();
        case FOREIGN_KEY -> sameWay && !partitioned ? beside(List.of()) : atOnce();
        case UNIQUE, PRIMARY_KEY ->
            before.indexed()
                    && !partitioned
                    && before.type() != Constraint.Type.EXCLUDE
                    && !after.isTemporal()
                ? overIndex()
                : atOnce();
        case EXCLUDE -> atOnce();
      };
    }

    private List<Lock> exclusive() {
      return Actions.locks(Locks.ofRemoval(edit, before), Locks.ofRemoval(edit, after));
    }

    /** PostgreSQL cannot forget that rows were checked, so the constraint is made anew. */
    Action unvalidate() {
      return Actions.instant(
          exclusive(),
          kept(Phase.VALIDATE, Lifecycle.statement(after, "drop"), unchecked(before, id)));
    }

    /** ALTER CONSTRAINT changes when a foreign key is checked, and takes no look at rows. */
    Step deferral() {
      boolean restricts =
          before.deferrable() && !after.deferrable() || before.deferred() && !after.deferred();
      return new StepBuilder(NAME, "defer", id, restricts ? Phase.CONTRACT : Phase.EXPAND)
          .summary("change when " + id.display() + " is checked")
          .up(Actions.instant(exclusive(), deferral(after)))
          .down(Actions.instant(exclusive(), deferral(before)))
          .alters(id)
          .hazards(
              List.of(
                  Hazards.behaviour(
                      id.localName() + " is checked at another moment of a transaction.")))
          .build();
    }

    private static Statement deferral(Constraint constraint) {
      Map<String, Object> variables = Variables.of(constraint);
      variables.put("deferral", true);
      variables.put("enforcement", false);
      return new Statement("sql/constraint/alter", variables);
    }

    /** Statements that put another constraint in the place of one, with what went with that. */
    private Statement[] kept(Phase phase, Statement... statements) {
      List<Statement> all = new ArrayList<>(List.of(statements));
      all.addAll(IndexMarks.ofConstraint(edit, id, phase));
      return all.toArray(Statement[]::new);
    }

    /** The constraint is made anew for new rows only. */
    List<Step> forget() {
      Step validate =
          new StepBuilder(NAME, "down-validate", id, Phase.EXPAND)
              .alters(id)
              .summary("check existing rows against " + id.display() + " on the way down")
              .down(before.validated() ? scan(before, id.localName()) : Action.nothing())
              .build();
      Step forget =
          new StepBuilder(NAME, "forget", id, Phase.EXPAND)
              .summary("make " + id.display() + " anew for new rows only")
              .up(
                  Actions.instant(
                      exclusive(),
                      kept(
                          Phase.EXPAND, Lifecycle.statement(before, "drop"), unchecked(after, id))))
              .down(
                  Actions.instant(
                      exclusive(),
                      kept(
                          Phase.EXPAND, Lifecycle.statement(after, "drop"), unchecked(before, id))))
              .alters(id)
              .after(validate.key())
              .hazard(
                  HazardCode.DOWN_LOSES_DATA,
                  "The down script fails while rows violate " + id.localName() + ".",
                  "Mend such rows before going down.")
              .build();
      return List.of(validate, forget);
    }

    private List<Step> atOnce() {
      return List.of(
          new StepBuilder(NAME, "switch", id, Phase.CONTRACT)
              .summary("replace " + id.display() + " under its lock")
              .up(
                  Actions.working(
                      after.indexed() ? Work.BUILD : Work.SCAN, exclusive(), made(before, after)))
              .down(
                  Actions.working(
                      before.indexed() ? Work.BUILD : Work.SCAN, exclusive(), made(after, before)))
              .alters(id)
              .hazard(
                  HazardCode.BLOCKS_WHILE_WORKING,
                  "Nobody can write "
                      + table.sqlName()
                      + " until every row was looked at for "
                      + id.localName()
                      + ".",
                  "Run it when writes may wait for that long.")
              .hazard(
                  HazardCode.NO_ONLINE_RECIPE,
                  "There is no online recipe for the change of " + id.display() + " yet.",
                  "Check on a copy of production data how long it takes.")
              .build());
    }

    private Statement[] made(Constraint from, Constraint to) {
      List<Statement> statements = new ArrayList<>(List.of(Lifecycle.statement(from, "drop")));
      statements.addAll(Lifecycle.create(to, edit.after()));
      return kept(Phase.CONTRACT, statements.toArray(Statement[]::new));
    }

    /** The CHECK accepts what either accepts, from expand to contract. */
    private List<Step> check() {
      if (isOverBridge() || !before.enforced() || relaxes || restricts) {
        return beside(List.of());
      }
      Statement either =
          Actions.sql(
              "recipe/replace-constraint/either",
              "table",
              table.sqlName(),
              "name",
              id.localName(),
              "old",
              before.expression(),
              "new",
              after.expression());
      Step widened =
          new StepBuilder(NAME, "down-validate-old", id, Phase.EXPAND)
              .alters(id)
              .summary("check existing rows against the old " + id.localName() + " on the way down")
              .down(before.validated() ? scan(before, id.localName()) : Action.nothing())
              .build();
      Step widen =
          new StepBuilder(NAME, "widen", id, Phase.EXPAND)
              .summary("let " + id.localName() + " accept what the old or the new one accepts")
              .up(
                  Actions.instant(
                      exclusive(), kept(Phase.EXPAND, Lifecycle.statement(before, "drop"), either)))
              .down(
                  Actions.instant(
                      exclusive(),
                      kept(
                          Phase.EXPAND,
                          Lifecycle.statement(before, "drop"),
                          unchecked(before, id))))
              .alters(id)
              .after(widened.key())
              .hazard(
                  HazardCode.DOWN_LOSES_DATA,
                  "The down script of expand fails while rows violate the old "
                      + id.localName()
                      + ".",
                  "Mend such rows before going down.")
              .build();
      Step validate =
          validate(edit, after, id.localName(), "validate-either", Phase.VALIDATE, widen.key())
              .withDown(
                  Actions.instant(
                      exclusive(),
                      kept(Phase.VALIDATE, Lifecycle.statement(before, "drop"), either)));
      Step revalidate =
          new StepBuilder(NAME, "down-validate-either", id, Phase.CONTRACT)
              .alters(id)
              .summary("check existing rows again on the way down")
              .down(scan(after, id.localName()))
              .after(validate.key())
              .build();
      List<Step> steps = new ArrayList<>(List.of(widened, widen, validate, revalidate));
      steps.addAll(narrow(either, revalidate.key()));
      return steps;
    }

    private List<Step> narrow(Statement either, String previous) {
      Step add = addAside(List.of(previous));
      Step check = validate(edit, after, aside.localName(), "validate", ready, add.key());
      Step narrow =
          new StepBuilder(NAME, "switch", id, Phase.CONTRACT)
              .summary("let " + id.localName() + " accept only what the new one accepts")
              .up(
                  Actions.instant(
                      exclusive(),
                      kept(Phase.CONTRACT, Lifecycle.statement(before, "drop"), rename(aside, id))))
              .down(Actions.instant(exclusive(), kept(Phase.CONTRACT, rename(id, aside), either)))
              .alters(id)
              .destroys(aside)
              .after(after.validated() ? check.key() : add.key())
              .build();
      return after.validated() ? List.of(add, check, narrow) : List.of(add, narrow);
    }

    private Step addAside(List<String> previous) {
      boolean meetsRows = ready == Phase.CONTRACT || edit.options().assumes(id);
      StepBuilder add = new StepBuilder(NAME, "add", id, ready);
      if (meetsRows && after.expression() != null) {
        add.check(RowCounts.violations(after));
      }
      return add.summary("add the new " + id.localName() + " beside the old one, for new rows")
          .up(Actions.instant(Locks.ofCreation(edit, after), unchecked(after, aside)))
          .down(
              Actions.instant(
                  Locks.ofRemoval(edit, after),
                  Actions.sql(
                      "sql/constraint/drop",
                      "parent",
                      table.sqlName(),
                      "local",
                      aside.localName())))
          .produces(aside)
          .alters(id)
          .after(previous)
          .hazards(
              meetsRows
                  ? List.of(
                      new Hazard(
                          HazardCode.ROWS_MAY_VIOLATE,
                          "Rows that do not satisfy the new "
                              + id.localName()
                              + " make the validation fail.",
                          "Look for such rows first and mend them."))
                  : List.of())
          .build();
    }

    private List<Step> beside(List<String> previous) {
      Step add = addAside(previous);
      Step check = validate(edit, after, aside.localName(), "validate", ready, add.key());
      Step revalidate =
          new StepBuilder(NAME, "down-validate", id, settled)
              .alters(id)
              .summary("check existing rows against the old " + id.localName() + " on the way down")
              .down(before.validated() ? scan(before, id.localName()) : Action.nothing())
              .after(after.validated() ? check.key() : add.key())
              .build();
      Step change =
          new StepBuilder(NAME, "switch", id, settled)
              .summary("put the new " + id.localName() + " in the place of the old one")
              .up(
                  Actions.instant(
                      exclusive(),
                      kept(settled, Lifecycle.statement(before, "drop"), rename(aside, id))))
              .down(
                  Actions.instant(
                      exclusive(), kept(settled, rename(id, aside), unchecked(before, id))))
              .alters(id)
              .destroys(aside)
              .after(revalidate.key())
              .hazards(
                  relaxes && !restricts
                      ? List.of(
                          new Hazard(
                              HazardCode.DOWN_LOSES_DATA,
                              "The down script of validate fails while rows violate the old "
                                  + id.localName()
                                  + ".",
                              "Mend such rows before going down."))
                      : List.of())
              .build();
      return after.validated()
          ? List.of(add, check, revalidate, change)
          : List.of(add, revalidate, change);
    }

    /** UNIQUE and PRIMARY KEY: the new index is built beside, then taken in one transaction. */
    private List<Step> overIndex() {
      FactId newIndex = index("lockstep_new");
      FactId oldIndex = index("lockstep_old");
      List<Lock> weak = Actions.lock(edit, table, LockMode.SHARE_UPDATE_EXCLUSIVE);
      Step build =
          new StepBuilder(NAME, "build", id, ready)
              .summary("build the index of the new " + id.localName())
              .up(
                  Actions.alone(
                      Work.BUILD, weak, IndexSql.concurrently(edit, edit.after(), after, newIndex)))
              .down(Actions.alone(Work.CATALOG, weak, IndexSql.drop(newIndex)))
              .produces(newIndex)
              .alters(id)
              .hazards(duplicates())
              .checks(duplicates().isEmpty() ? List.of() : List.of(RowCounts.duplicates(after)))
              .build();
      // After the switch is taken back on the way down, so before it on the way up.
      Step rebuild =
          new StepBuilder(NAME, "down-build-new", id, Phase.CONTRACT)
              .alters(id)
              .summary("build the index of the new " + id.localName() + " on the way down")
              .down(
                  ready == Phase.CONTRACT
                      ? Action.nothing()
                      : Actions.alone(
                          Work.BUILD,
                          weak,
                          IndexSql.concurrently(edit, edit.after(), after, newIndex)))
              .after(build.key())
              .build();
      List<String> previous = new ArrayList<>(List.of(rebuild.key()));
      previous.addAll(ColumnNotNull.requiredKeys(edit, table, after.columns()));
      previous.addAll(DropConstraint.ofLastPrimaryKey(edit, after));
      Step change =
          new StepBuilder(NAME, "switch", id, Phase.CONTRACT)
              .summary("put the new " + id.localName() + " in the place of the old one")
              .up(
                  Actions.instant(
                      exclusive(),
                      kept(
                          Phase.CONTRACT,
                          Lifecycle.statement(before, "drop"),
                          take(after, newIndex))))
              .down(
                  Actions.instant(
                      exclusive(),
                      kept(
                          Phase.CONTRACT,
                          Lifecycle.statement(after, "drop"),
                          take(before, oldIndex))))
              .alters(id)
              .produces(id)
              .destroys(newIndex)
              .group(rebuilds.group(id, Phase.CONTRACT))
              .after(rebuilds.removalsBefore(id, Phase.CONTRACT))
              .after(previous)
              .build();
      Step buildOld =
          new StepBuilder(NAME, "down-build-old", id, Phase.CONTRACT)
              .alters(id)
              .summary("build the index of the old " + id.localName() + " on the way down")
              .down(
                  Actions.alone(
                      Work.BUILD,
                      weak,
                      IndexSql.concurrently(edit, edit.before(), before, oldIndex)))
              .after(change.key())
              .build();
      return List.of(build, rebuild, change, buildOld);
    }

    private List<Hazard> duplicates() {
      return after.columns().containsAll(before.columns())
          ? List.of()
          : List.of(
              new Hazard(
                  HazardCode.ROWS_MAY_VIOLATE,
                  "Rows with equal values make the build fail and leave an invalid index.",
                  "Look for duplicates first; drop the invalid index before trying again."));
    }

    private FactId index(String suffix) {
      return FactId.of(Kind.INDEX, table.parent(), Sql.shortName(id.name(), suffix));
    }

    private Statement take(Constraint constraint, FactId index) {
      Map<String, Object> variables = Variables.of(constraint);
      variables.put("table", table.sqlName());
      variables.put("index", index.localName());
      return new Statement("sql/constraint/using-index", variables);
    }

    private Statement unchecked(Constraint constraint, FactId as) {
      Map<String, Object> variables = Variables.of(constraint);
      variables.put("notValid", true);
      variables.put("local", as.localName());
      return new Statement("sql/constraint/create", variables);
    }

    private Statement rename(FactId from, FactId to) {
      return Actions.sql(
          "sql/constraint/rename",
          "table",
          table.sqlName(),
          "from",
          from.localName(),
          "to",
          to.localName());
    }

    private Action scan(Constraint constraint, String name) {
      return validate(edit, constraint, name, "scan", Phase.CONTRACT, null).up();
    }
  }
}
