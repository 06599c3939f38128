package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Comment;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.Table;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What goes when an index or a constraint is dropped although its own definition does not say it:
 * that the table names it as its replica identity or as the index to CLUSTER by, and its comments.
 * Whoever puts another one in its place has to say it again.
 */
final class IndexMarks {

  private static final String REPLICA = "USING INDEX ";

  private IndexMarks() {}

  /** Whether a table's replica identity is an index, which has to be there first. */
  static boolean isReplicaIndex(Table table) {
    return table.replicaIdentity().startsWith(REPLICA);
  }

  /** What a relation says of all its indexes. */
  static List<Statement> of(Fact relation) {
    List<Statement> statements = new ArrayList<>();
    if (relation instanceof Table table && isReplicaIndex(table)) {
      statements.add(Lifecycle.statement(table, "replica-identity"));
    }
    if (relation instanceof Table table && table.clusteredOn() != null
        || relation instanceof MaterializedView view && view.clusteredOn() != null) {
      statements.add(Lifecycle.statement(relation, "clustered-on"));
    }
    return statements;
  }

  /** What a relation says of one of its indexes. */
  static List<Statement> of(Catalog catalog, FactId relation, String index) {
    return of(catalog, relation, index, index);
  }

  /**
   * The same, said of the index that is to take its place.
   *
   * @param index the raw name by which the relation knows it
   * @param as the raw name of the other one
   */
  static List<Statement> of(Catalog catalog, FactId relation, String index, String as) {
    List<Statement> statements = new ArrayList<>();
    Fact fact = catalog.find(relation).orElse(null);
    if (fact instanceof Table table) {
      if (table.replicaIdentity().equals(REPLICA + Sql.identifier(index))) {
        Map<String, Object> variables = Variables.of(table);
        variables.put("replicaIdentity", REPLICA + Sql.identifier(as));
        statements.add(new Statement("sql/table/replica-identity", variables));
      }
      if (index.equals(table.clusteredOn())) {
        statements.add(clusteredOn(fact, as));
      }
    } else if (fact instanceof MaterializedView view && index.equals(view.clusteredOn())) {
      statements.add(clusteredOn(fact, as));
    }
    return statements;
  }

  private static Statement clusteredOn(Fact relation, String index) {
    Map<String, Object> variables = Variables.of(relation);
    variables.put("clusteredOn", Sql.identifier(index));
    return new Statement("sql/" + relation.id().kind().slug() + "/clustered-on", variables);
  }

  /**
   * The comments that a fact has at the end of a phase in which it is made again: all changes of
   * comments come first, in expand.
   */
  static List<Statement> comments(Edit edit, FactId id, Phase phase) {
    return edit.after().find(id).map(IndexMarks::bearers).orElse(List.of(id)).stream()
        .map(bearer -> bearer.child(Kind.COMMENT, ""))
        .filter(comment -> phase != Phase.EXPAND || edit.delta(comment).isEmpty())
        .flatMap(comment -> edit.after().find(comment, Comment.class).stream())
        .map(comment -> Lifecycle.statement(comment, "create"))
        .toList();
  }

  /** An index or a constraint and, behind a constraint, its index: each may have a comment. */
  static List<FactId> bearers(Fact fact) {
    return fact instanceof Constraint key && key.indexed()
        ? List.of(key.id(), key.index())
        : List.of(fact.id());
  }

  /** What takes from another index the comments that it got with the name of one. */
  static List<Statement> uncommented(Edit edit, FactId id, FactId other) {
    return edit.after().find(id.child(Kind.COMMENT, ""), Comment.class).stream()
        .map(comment -> new Comment(comment.id().under(other), comment.text()))
        .map(comment -> Lifecycle.statement(comment, "drop"))
        .toList();
  }

  /** All of it for a constraint that is made again in its own name. */
  static List<Statement> ofConstraint(Edit edit, FactId constraint, Phase phase) {
    List<Statement> statements =
        new ArrayList<>(of(edit.after(), constraint.parent(), constraint.name()));
    statements.addAll(comments(edit, constraint, phase));
    return statements;
  }

  /** The columns of the index that is the replica identity of a table, none where no index is. */
  static List<String> replicaColumns(Catalog catalog, Table table) {
    Stream<List<String>> indexes =
        catalog
            .facts(Index.class)
            .filter(index -> index.relation().equals(table.id()))
            .filter(index -> isReplica(table, index.id()))
            .map(Index::columns);
    Stream<List<String>> keys =
        catalog
            .children(table.id(), Constraint.class)
            .filter(key -> key.indexed() && isReplica(table, key.id()))
            .map(Constraint::columns);
    return Stream.concat(indexes, keys).findFirst().orElse(List.of());
  }

  private static boolean isReplica(Table table, FactId index) {
    return table.replicaIdentity().equals(REPLICA + Sql.identifier(index.name()));
  }
}
