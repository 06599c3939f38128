package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements that build an index, its statistics targets with it, and that drop it. */
final class IndexSql {

  private IndexSql() {}

  /**
   * What builds an index under its own name.
   *
   * @param verb one of the templates that create an index
   */
  static Statement[] build(Index index, String verb) {
    Map<String, Object> variables = Variables.of(index);
    named(variables, index.id());
    return withStatistics(index, variables, new Statement("sql/index/" + verb, variables));
  }

  /**
   * What builds an index without a lock that blocks anybody.
   *
   * @param catalog the one in which the index reads so, for the types of its columns
   */
  static Statement[] concurrently(Edit edit, Catalog catalog, Index index) {
    return concurrently(edit, catalog, index, index.id());
  }

  /** The same under another name. */
  static Statement[] concurrently(Edit edit, Catalog catalog, Index index, FactId as) {
    Map<String, Object> variables = Variables.of(index);
    named(variables, as);
    return withStatistics(
        index, variables, create(edit, catalog, variables, as, index.relation(), index.columns()));
  }

  /** What builds the like of an index under another name on another relation. */
  static List<Statement> on(Index index, FactId as, FactId relation) {
    Map<String, Object> variables = Variables.of(index);
    named(variables, as);
    variables.put("relation", relation.sqlName());
    return List.of(withStatistics(index, variables, new Statement("sql/index/create", variables)));
  }

  private static Statement[] withStatistics(
      Index index, Map<String, Object> variables, Statement creation) {
    List<Statement> statements = new ArrayList<>(List.of(creation));
    if (!index.statistics().isEmpty()) {
      statements.add(new Statement("sql/index/statistics", variables));
    }
    return statements.toArray(Statement[]::new);
  }

  /** What builds, concurrently, the index that a key is put on. */
  static Statement concurrently(Edit edit, Catalog catalog, Constraint key, FactId as) {
    Map<String, Object> variables = Variables.of(key);
    named(variables, as);
    variables.put("unique", true);
    variables.put("relation", key.id().parent().sqlName());
    variables.put("body", key.indexBody());
    return create(edit, catalog, variables, as, key.id().parent(), key.columns());
  }

  private static Statement create(
      Edit edit,
      Catalog catalog,
      Map<String, Object> variables,
      FactId index,
      FactId relation,
      List<String> columns) {
    variables.put("unlessThere", false);
    Map<String, String> types = new LinkedHashMap<>();
    for (String name : columns) {
      column(edit, catalog, relation, name)
          .map(Column::type)
          .or(() -> catalog.find(relation, MaterializedView.class).flatMap(view -> view.type(name)))
          .ifPresent(type -> types.put(Sql.identifier(name), edit.swaps().lastingType(type)));
    }
    return new Statement("sql/index/create-concurrently", variables)
        .concurrent(new Concurrent(Concurrent.Effect.CREATE, index, relation, types));
  }

  /** A column by the name that a definition in the catalog has for it, which may be the old one. */
  private static Optional<Column> column(Edit edit, Catalog catalog, FactId relation, String name) {
    FactId column = relation.child(Kind.COLUMN, name);
    Optional<Column> old =
        catalog == edit.before()
            ? edit.original().find(edit.oldName(relation).child(Kind.COLUMN, name), Column.class)
            : Optional.empty();
    return old.or(() -> catalog.find(column, Column.class));
  }

  /** What drops an index that may only be half built, without a strong lock. */
  static Statement drop(FactId index) {
    return Actions.sql("sql/index/drop-concurrently", "name", index.sqlName())
        .concurrent(new Concurrent(Concurrent.Effect.DROP, index, null, Map.of()));
  }

  private static void named(Map<String, Object> variables, FactId as) {
    variables.put("name", as.sqlName());
    variables.put("local", as.localName());
    variables.put("index", as.sqlName());
  }

  /** Statistics targets for a template, from {@code column number=target}. */
  static List<Map<String, Object>> targets(List<String> statistics) {
    List<Map<String, Object>> targets = new ArrayList<>();
    for (String target : statistics) {
      int equals = target.indexOf('=');
      Map<String, Object> element = new LinkedHashMap<>();
      element.put("column", target.substring(0, equals));
      element.put("target", target.substring(equals + 1));
      targets.add(element);
    }
    return Variables.separated(targets);
  }

  /** The targets that turn one list into another; what is not wanted any more goes to -1. */
  static List<String> changed(List<String> before, List<String> after) {
    Map<String, String> targets = new LinkedHashMap<>();
    before.forEach(target -> targets.put(target.substring(0, target.indexOf('=')), "-1"));
    after.forEach(
        target -> {
          int equals = target.indexOf('=');
          targets.put(target.substring(0, equals), target.substring(equals + 1));
        });
    return targets.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .toList();
  }
}
