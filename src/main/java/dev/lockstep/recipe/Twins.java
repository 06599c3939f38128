package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The indexes and constraints of columns, and the foreign keys to them, built for columns that
 * stand aside, under names of their own until these change places with the first.
 */
final class Twins {

  /**
   * Something to do with the twin of an index or a constraint.
   *
   * @param original what it stands for
   */
  record Build(FactId original, Action action) {}

  private final Edit edit;
  private final Catalog catalog;
  private final Catalog aside;
  private final Collection<FactId> columns;
  private final List<Fact> originals = new ArrayList<>();
  private final List<Constraint> pointing = new ArrayList<>();
  private final String prefix;

  /**
   * @param catalog the side whose indexes and constraints are wanted
   * @param aside the same side, read with the columns under their aside names
   * @param columns under their real names
   * @param prefix makes the names of the twins
   */
  Twins(Edit edit, Catalog catalog, Catalog aside, Collection<FactId> columns, String prefix) {
    this.edit = edit;
    this.catalog = catalog;
    this.columns = columns;
    this.aside = aside;
    this.prefix = prefix;
    columns.stream()
        .flatMap(column -> catalog.dependents(column).stream())
        .distinct()
        .map(id -> catalog.get(id, Fact.class))
        .filter(fact -> fact instanceof Index || fact instanceof Constraint)
        .forEach(originals::add);
    Set<FactId> moved = new TreeSet<>(columns);
    originals.stream()
        .filter(fact -> fact instanceof Constraint key && Swaps.points(catalog, key, moved))
        .forEach(fact -> pointing.add((Constraint) fact));
    // They need the keys they point to.
    originals.removeAll(pointing);
    originals.addAll(pointing);
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

  /** The tables that they are on, and those that their foreign keys refer to. */
  List<FactId> tables() {
    return originals.stream()
        .flatMap(
            fact ->
                Stream.of(table(fact), fact instanceof Constraint key ? key.referenced() : null))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /** The tables that refer to the columns. */
  List<FactId> referringTables() {
    return pointing.stream().map(Twins::table).toList();
  }

  /** What takes away the foreign keys to the columns, which would hold on to their keys. */
  List<Statement> release() {
    return pointing.stream().map(key -> constraint(key, "drop", false)).toList();
  }

  private static FactId table(Fact original) {
    return original instanceof Index index ? index.relation() : original.id().parent();
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
                    || columns.stream()
                        .anyMatch(
                            column -> edit.annotation(column, Annotation.Type.USING).isPresent()))
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
  List<Build> builds() {
    return builds(originals);
  }

  private List<Build> builds(List<Fact> facts) {
    return facts.stream()
        .flatMap(fact -> actions(fact).stream().map(action -> new Build(fact.id(), action)))
        .toList();
  }

  private List<Action> actions(Fact original) {
    List<Lock> lock = lock(original);
    if (indexed(original)) {
      return List.of(Actions.alone(Work.BUILD, lock, build(original)));
    }
    Constraint constraint = (Constraint) original;
    List<Action> actions = new ArrayList<>();
    actions.add(
        Actions.instant(
            Locks.ofCreation(edit, constraint), constraint(constraint, "create", true)));
    if (constraint.validated()) {
      actions.add(Actions.working(Work.SCAN, lock, constraint(constraint, "validate", true)));
    }
    return actions;
  }

  /**
   * The actions that build those twins again that are gone once the columns have changed places
   * back: what a constraint swallowed when it took the index, and the foreign keys to it.
   */
  List<Build> swallowedBuilds() {
    return builds(
        originals.stream()
            .filter(
                fact -> fact instanceof Constraint key && (indexed(key) || pointing.contains(key)))
            .toList());
  }

  /** The actions that remove the twins again. */
  List<Build> removals() {
    return originals.stream().map(fact -> new Build(fact.id(), removal(fact))).toList();
  }

  private Action removal(Fact original) {
    return indexed(original)
        ? Actions.alone(Work.CATALOG, lock(original), IndexSql.drop(twinOf(original)))
        : Actions.instant(Locks.ofRemoval(edit, original), remove((Constraint) original));
  }

  /** Those that pointed to a key of the column in place went when it did. */
  private Statement remove(Constraint original) {
    return constraint(original, pointing.contains(original) ? "drop-if-there" : "drop", true);
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
    List<Statement> statements = new ArrayList<>(release());
    for (Fact original : originals) {
      if (pointing.contains(original)) {
        continue;
      }
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
   * What the twins need once they have the real names: the comments of the originals, and what the
   * table says of these.
   *
   * @param phase in which they get them
   */
  List<Statement> marks(Phase phase) {
    List<Statement> statements = new ArrayList<>();
    for (FactId id : kept()) {
      FactId table = table(edit.after().get(id, Fact.class));
      List<Statement> said = IndexMarks.of(edit.after(), table, id.name());
      if (said.equals(IndexMarks.of(edit.before(), table, id.name()))) {
        statements.addAll(said);
      }
      statements.addAll(IndexMarks.comments(edit, id, phase));
    }
    ownComments().map(comment -> Lifecycle.statement(comment, "create")).forEach(statements::add);
    return statements;
  }

  /** What takes the comments from the twins before they have their own names again. */
  List<Statement> unmarks() {
    return Stream.concat(
            kept().stream().flatMap(id -> IndexMarks.uncommented(edit, id, id).stream()),
            ownComments().map(comment -> Lifecycle.statement(comment, "drop")))
        .toList();
  }

  /** The comments on originals that only one side has: they come and go with these. */
  List<FactId> ownCommentIds() {
    return ownComments().map(Comment::id).toList();
  }

  private Stream<Comment> ownComments() {
    return originals.stream()
        .filter(fact -> !kept().contains(fact.id()))
        .flatMap(fact -> IndexMarks.bearers(fact).stream())
        .flatMap(bearer -> catalog.find(bearer.child(Kind.COMMENT, ""), Comment.class).stream());
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
                    .stream().map(name -> table(fact).child(Kind.COLUMN, name)))
        .filter(edit::isRemoved)
        .toArray(FactId[]::new);
  }

  private Statement take(Constraint constraint) {
    Map<String, Object> variables = Variables.of(constraint);
    variables.put("table", table(constraint).sqlName());
    variables.put("index", Sql.identifier(twin(constraint)));
    return new Statement("sql/constraint/using-index", variables);
  }

  private Statement rename(Constraint constraint, boolean toReal) {
    String real = constraint.id().localName();
    String other = Sql.identifier(twin(constraint));
    return Actions.sql(
        "sql/constraint/rename",
        "table",
        table(constraint).sqlName(),
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
    return FactId.of(Kind.INDEX, table(original).parent(), twin(original));
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

  private List<Lock> lock(Fact original) {
    return Actions.lock(edit, table(original), LockMode.SHARE_UPDATE_EXCLUSIVE);
  }
}
