package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Table;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A foreign key of a partitioned table that was there. Each partition gets one of its own for new
 * rows, its rows are checked by themselves, and the partitioned table takes these over without
 * looking at a row.
 *
 * <p>Source: PostgreSQL 17 manual, ALTER TABLE, "Notes": foreign keys of a partitioned table may
 * not be declared {@code NOT VALID}; since 18 they may. A partition's own key that is the same and
 * is valid is taken over (tryAttachPartitionForeignKey in commands/tablecmds.c).
 */
final class PartitionedForeignKey {

  private final String recipe;
  private final Edit edit;
  private final Constraint before;
  private final Constraint after;
  private final FactId id;
  private final Phase phase;

  /**
   * @param recipe the name of the recipe that asks for it
   * @param before null for one that comes
   * @param after null for one that goes
   */
  PartitionedForeignKey(String recipe, Edit edit, Constraint before, Constraint after) {
    this.recipe = recipe;
    this.edit = edit;
    this.before = before;
    this.after = after;
    this.id = (after == null ? before : after).id();
    this.phase =
        before == null
            ? PlainPhase.ofAddition(edit, after)
            : after == null ? PlainPhase.ofRemoval(edit, before) : Phase.CONTRACT;
  }

  /** Whether it is a foreign key of a partitioned table, and rows are checked for it. */
  static boolean isOne(Catalog catalog, Constraint constraint) {
    return constraint.type() == Constraint.Type.FOREIGN_KEY
        && constraint.validated()
        && constraint.enforced()
        && !constraint.inherited()
        && PartitionedKey.isPartitioned(catalog, constraint);
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    List<String> ready = new ArrayList<>();
    for (Part part : parts(edit.after(), after, before == null ? null : "lockstep_new")) {
      Step add = add(part);
      Step validate = validate(part, add.key());
      steps.addAll(List.of(add, validate));
      ready.add(validate.key());
    }
    Step change = change(ready);
    steps.add(change);
    // After the change on the way up, and before it on the way down, from the last to the first.
    for (Part part : parts(edit.before(), before, after == null ? null : "lockstep_old")) {
      Step validate = downValidate(part, change.key());
      steps.addAll(List.of(validate, downAdd(part, validate.key())));
    }
    return steps;
  }

  /**
   * What one partition has of the key.
   *
   * @param constraint as it is once it is taken over
   * @param name what it is called before
   */
  private record Part(Constraint constraint, FactId name) {

    Statement statement(String template) {
      return new Statement("sql/constraint/" + template, variables());
    }

    Statement unchecked() {
      Map<String, Object> variables = variables();
      variables.put("notValid", true);
      return new Statement("sql/constraint/create", variables);
    }

    private Map<String, Object> variables() {
      Map<String, Object> variables = Variables.of(constraint);
      variables.put("local", name.localName());
      return variables;
    }

    Statement takeName() {
      return Actions.sql(
          "sql/constraint/rename",
          "table",
          name.parent().sqlName(),
          "from",
          name.localName(),
          "to",
          constraint.id().localName());
    }
  }

  /**
   * The parts of those partitions with rows that neither come nor go with the plan.
   *
   * @param whole null for none
   * @param suffix what sets their names apart from those of the parts that they follow; null when
   *     they follow none
   */
  private List<Part> parts(Catalog catalog, Constraint whole, String suffix) {
    if (whole == null) {
      return List.of();
    }
    return leaves(catalog, id.parent())
        .filter(leaf -> !edit.isFresh(leaf) && !edit.isRemoved(leaf))
        .flatMap(
            leaf ->
                catalog
                    .children(leaf, Constraint.class)
                    .filter(
                        part -> part.inherited() && part.definition().equals(whole.definition()))
                    .limit(1))
        .map(
            part ->
                new Part(
                    part,
                    suffix == null
                        ? part.id()
                        : part.id().named(Sql.shortName(part.id().name(), suffix))))
        .toList();
  }

  private Step add(Part part) {
    return new StepBuilder(recipe, "add-part", part.constraint().id(), phase)
        .summary("add " + part.name().display() + " for new rows")
        .up(Actions.instant(Locks.ofCreation(edit, part.constraint()), part.unchecked()))
        // The whole takes it along where it was taken over.
        .down(
            Actions.instant(
                Locks.ofRemoval(edit, part.constraint()), part.statement("drop-if-there")))
        .alters(part.constraint().id(), part.name())
        .build();
  }

  private Step validate(Part part, String previous) {
    StepBuilder step =
        new StepBuilder(recipe, "validate-part", part.constraint().id(), phase)
            .summary("check existing rows against " + part.name().display())
            .up(checked(part))
            .alters(part.constraint().id(), part.name())
            .after(previous);
    if (Restriction.mayMeetRows(edit, after, phase)) {
      step.hazard(
          HazardCode.ROWS_MAY_VIOLATE,
          "Rows that do not satisfy "
              + part.name().display()
              + " make the validation fail, and before that they cannot be updated.",
          "Run the check first and mend the rows it counts.");
      RowCounts.orphans(edit.after(), part.constraint()).ifPresent(step::check);
    }
    return step.build();
  }

  /** The parts get their names under the lock under which the whole takes them over. */
  private Step change(List<String> ready) {
    StepBuilder step =
        new StepBuilder(
                recipe, before == null ? "add" : after == null ? "drop" : "switch", id, phase)
            .up(
                Actions.instant(
                    locks(before, after), statements(before, after, edit.after(), "lockstep_new")))
            .down(
                Actions.instant(
                    locks(after, before), statements(after, before, edit.before(), "lockstep_old")))
            .after(ready);
    if (before == null) {
      return step.hazards(AddConstraint.unindexed(edit, after)).produces(id).build();
    }
    step.hazard(
        HazardCode.DOWN_LOSES_DATA,
        "The down script fails while rows violate " + id.localName() + ".",
        "Mend such rows before going down.");
    return after == null
        ? step.destroys(id).build()
        : step.summary("replace " + id.display()).alters(id).build();
  }

  private Statement[] statements(Constraint from, Constraint to, Catalog catalog, String suffix) {
    List<Statement> statements = new ArrayList<>();
    if (from != null) {
      statements.add(Lifecycle.statement(from, "drop"));
    }
    if (to != null) {
      if (from != null) {
        parts(catalog, to, suffix).forEach(part -> statements.add(part.takeName()));
      }
      statements.addAll(Lifecycle.create(to, catalog));
    }
    if (from != null && to != null) {
      statements.addAll(IndexMarks.ofConstraint(edit, id, phase));
    }
    return statements.toArray(Statement[]::new);
  }

  private Step downValidate(Part part, String previous) {
    return new StepBuilder(recipe, "down-validate-part", part.constraint().id(), phase)
        .summary("check existing rows against " + part.name().display() + " on the way down")
        .down(checked(part))
        .alters(part.constraint().id(), part.name())
        .after(previous)
        .build();
  }

  private Step downAdd(Part part, String previous) {
    return new StepBuilder(recipe, "down-add-part", part.constraint().id(), phase)
        .summary("add " + part.name().display() + " for new rows on the way down")
        .down(Actions.instant(Locks.ofCreation(edit, part.constraint()), part.unchecked()))
        .alters(part.constraint().id(), part.name())
        .after(previous)
        .build();
  }

  private Action checked(Part part) {
    return Actions.working(
        Work.SCAN,
        Actions.lock(edit, part.name().parent(), LockMode.SHARE_UPDATE_EXCLUSIVE),
        part.statement("validate"));
  }

  /**
   * What the whole takes over or lets go: that of its partitions, while nobody uses what it points
   * to.
   *
   * @param from null when it only takes over, for which writers have to wait and readers need not
   */
  private List<Lock> locks(Constraint from, Constraint to) {
    List<Lock> referenced = List.of();
    for (Constraint constraint : Stream.of(from, to).filter(Objects::nonNull).toList()) {
      referenced =
          Actions.locks(
              referenced, Actions.lock(edit, constraint.referenced(), LockMode.ACCESS_EXCLUSIVE));
    }
    LockMode mode = from == null ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    List<Lock> locks = List.of();
    Stream<FactId> tree =
        Stream.concat(Stream.of(id.parent()), partitions(edit.after(), id.parent()));
    for (FactId table : tree.toList()) {
      if (referenced.stream().noneMatch(lock -> lock.relation().equals(table))) {
        locks = Actions.locks(locks, Actions.lock(edit, table, mode));
      }
    }
    return Actions.locks(locks, referenced);
  }

  private static Stream<FactId> partitions(Catalog catalog, FactId table) {
    return catalog
        .heirs(table)
        .filter(Inheriting::partition)
        .flatMap(heir -> Stream.concat(Stream.of(heir.id()), partitions(catalog, heir.id())));
  }

  private static Stream<FactId> leaves(Catalog catalog, FactId table) {
    return partitions(catalog, table)
        .filter(
            partition -> catalog.find(partition, Table.class).filter(Table::partitioned).isEmpty());
  }
}
