package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The indexes and constraints of a column, built for a column that stands aside, under names of
 * their own until the two columns change places.
 */
final class Twins {

  private final Edit edit;
  private final Catalog aside;
  private final FactId column;
  private final FactId table;
  private final List<Fact> originals = new ArrayList<>();
  private final String prefix;

  /**
   * @param catalog the side whose indexes and constraints are wanted
   * @param aside the same side, read with the column under its aside name
   * @param column under its real name
   * @param prefix makes the names of the twins
   */
  Twins(Edit edit, Catalog catalog, Catalog aside, FactId column, String prefix) {
    this.edit = edit;
    this.column = column;
    this.aside = aside;
    this.table = column.parent();
    this.prefix = prefix;
    for (FactId dependent : catalog.dependents(column)) {
      Fact fact = catalog.get(dependent, Fact.class);
      if (fact instanceof Index
          || fact instanceof Constraint constraint && constraint.id().parent().equals(table)) {
        originals.add(fact);
      }
    }
  }

  /** The indexes and constraints that the twins stand for. */
  List<FactId> ids() {
    return originals.stream().map(Fact::id).toList();
  }

  /** The foreign keys among the originals. */
  FactId[] foreignKeys() {
    return originals.stream()
        .filter(fact -> fact instanceof Constraint constraint && constraint.referenced() != null)
        .map(Fact::id)
        .toArray(FactId[]::new);
  }

  /** The twins as facts. */
  List<FactId> twinIds() {
    return originals.stream()
        .map(fact -> indexed(fact) ? twinOf(fact) : fact.id().named(twin(fact)))
        .toList();
  }

  private String twin(Fact original) {
    return Sql.shortName(original.id().name(), prefix);
  }

  private static boolean indexed(Fact fact) {
    return fact instanceof Index || fact instanceof Constraint constraint && constraint.indexed();
  }

  /** What rows may do to the twins that refuse some. */
  List<Hazard> hazards() {
    return originals.stream()
        .filter(fact -> fact instanceof Constraint || fact instanceof Index index && index.unique())
        .filter(
            fact ->
                edit.delta(fact.id()).isPresent()
                    || edit.annotation(column, Annotation.Type.USING).isPresent())
        .map(
            fact ->
                new Hazard(
                    HazardCode.ROWS_MAY_VIOLATE,
                    "Rows whose new values do not satisfy "
                        + fact.id().localName()
                        + " make this fail.",
                    "Look for such rows first and mend them."))
        .toList();
  }

  /** The actions that build the twins, none under a lock that blocks while it works. */
  List<Action> builds() {
    List<Action> actions = new ArrayList<>();
    for (Fact original : originals) {
      if (indexed(original)) {
        actions.add(
            Actions.alone(Work.BUILD, lock(LockMode.SHARE_UPDATE_EXCLUSIVE), build(original)));
      } else {
        Constraint constraint = (Constraint) original;
        actions.add(
            Actions.instant(
                Locks.ofCreation(edit, constraint), constraint(constraint, "create", true)));
        if (constraint.validated()) {
          actions.add(
              Actions.working(
                  Work.SCAN,
                  lock(LockMode.SHARE_UPDATE_EXCLUSIVE),
                  constraint(constraint, "validate", true)));
        }
      }
    }
    return actions;
  }

  /** The actions that build those twins that a constraint swallows when it takes their index. */
  List<Action> swallowedBuilds() {
    return originals.stream()
        .filter(fact -> fact instanceof Constraint && indexed(fact))
        .map(fact -> Actions.alone(Work.BUILD, lock(LockMode.SHARE_UPDATE_EXCLUSIVE), build(fact)))
        .toList();
  }

  /** The actions that remove the twins again. */
  List<Action> removals() {
    List<Action> actions = new ArrayList<>();
    for (Fact original : originals) {
      actions.add(
          indexed(original)
              ? Actions.alone(
                  Work.CATALOG,
                  lock(LockMode.SHARE_UPDATE_EXCLUSIVE),
                  IndexSql.drop(twinOf(original)))
              : Actions.instant(
                  Locks.ofRemoval(edit, original),
                  constraint((Constraint) original, "drop", true)));
    }
    return actions;
  }

  /** The statements that give the twins their real names, once these are free. */
  List<Statement> settle() {
    List<Statement> statements = new ArrayList<>();
    for (Fact original : originals) {
      if (original instanceof Index index) {
        statements.add(
            Actions.sql(
                "sql/index/rename",
                "from",
                index.id().named(twin(index)).sqlName(),
                "to",
                index.id().localName()));
      } else {
        Constraint constraint = (Constraint) original;
        statements.add(constraint.indexed() ? take(constraint) : rename(constraint, true));
      }
    }
    return statements;
  }

  /** The statements that free the real names, giving the twins theirs back. */
  List<Statement> unsettle() {
    List<Statement> statements = new ArrayList<>();
    for (Fact original : originals) {
      if (original instanceof Index index) {
        statements.add(
            Actions.sql(
                "sql/index/rename",
                "from",
                index.id().sqlName(),
                "to",
                Sql.identifier(twin(index))));
      } else {
        Constraint constraint = (Constraint) original;
        statements.add(
            constraint.indexed()
                ? constraint(constraint, "drop", false)
                : rename(constraint, false));
      }
    }
    return statements;
  }

  /**
   * What the twins need once they have the real names: the unchanged comments of the originals, and
   * what the table says of these.
   */
  List<Statement> marks() {
    List<Statement> statements = new ArrayList<>();
    for (FactId id : kept()) {
      List<Statement> said = IndexMarks.of(edit.after(), table, id.name());
      if (said.equals(IndexMarks.of(edit.before(), table, id.name()))) {
        statements.addAll(said);
      }
      statements.addAll(IndexMarks.comments(edit, id, Phase.EXPAND));
    }
    return statements;
  }

  /** What takes the comments from the twins before they have their own names again. */
  List<Statement> unmarks() {
    return kept().stream().flatMap(id -> IndexMarks.uncommented(edit, id, id).stream()).toList();
  }

  /** The originals that are there before and after. */
  private List<FactId> kept() {
    return ids().stream()
        .filter(id -> edit.before().contains(id) && edit.after().contains(id))
        .toList();
  }

  /** The columns that the originals are about and that go. */
  FactId[] goingColumns() {
    return originals.stream()
        .flatMap(
            fact ->
                (fact instanceof Index index ? index.columns() : ((Constraint) fact).columns())
                    .stream())
        .map(name -> table.child(Kind.COLUMN, name))
        .filter(edit::isRemoved)
        .toArray(FactId[]::new);
  }

  private Statement take(Constraint constraint) {
    Map<String, Object> variables = Variables.of(constraint);
    variables.put("table", table.sqlName());
    variables.put("index", Sql.identifier(twin(constraint)));
    return new Statement("sql/constraint/using-index", variables);
  }

  private Statement rename(Constraint constraint, boolean toReal) {
    String real = constraint.id().localName();
    String other = Sql.identifier(twin(constraint));
    return Actions.sql(
        "sql/constraint/rename",
        "table",
        table.sqlName(),
        "from",
        toReal ? other : real,
        "to",
        toReal ? real : other);
  }

  private Statement[] build(Fact original) {
    FactId twin = twinOf(original);
    if (original instanceof Index index) {
      Index reading = aside.find(index.id(), Index.class).orElse(index);
      return IndexSql.concurrently(edit, aside, reading, twin);
    }
    Constraint constraint = (Constraint) original;
    Constraint reading = aside.find(constraint.id(), Constraint.class).orElse(constraint);
    return new Statement[] {IndexSql.concurrently(edit, aside, reading, twin)};
  }

  private FactId twinOf(Fact original) {
    return FactId.of(Kind.INDEX, table.parent(), twin(original));
  }

  private Statement constraint(Constraint original, String verb, boolean asTwin) {
    Constraint reading = aside.find(original.id(), Constraint.class).orElse(original);
    Map<String, Object> variables = Variables.of(reading);
    variables.put("notValid", true);
    if (asTwin) {
      variables.put("local", Sql.identifier(twin(original)));
    }
    return new Statement("sql/constraint/" + verb, variables);
  }

  private List<Lock> lock(LockMode mode) {
    return Actions.lock(edit, table, mode);
  }
}
