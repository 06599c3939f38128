package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The statements that build an index, its statistics targets with it, and that drop it. */
final class IndexSql {

  private IndexSql() {}

  /**
   * What builds an index under its own name.
   *
   * @param verb one of the templates that create an index
   */
  static Statement[] build(Index index, String verb) {
    return build(index, index.id(), verb);
  }

  /** The same under another name. */
  static Statement[] build(Index index, FactId as, String verb) {
    List<Statement> statements = new ArrayList<>();
    Map<String, Object> variables = Variables.of(index);
    named(variables, as);
    statements.add(new Statement("sql/index/" + verb, variables));
    if (!index.statistics().isEmpty()) {
      statements.add(new Statement("sql/index/statistics", variables));
    }
    return statements.toArray(Statement[]::new);
  }

  /** What builds, concurrently, the index that a key is put on. */
  static Statement build(Constraint key, FactId as) {
    Map<String, Object> variables = Variables.of(key);
    named(variables, as);
    variables.put("unique", true);
    variables.put("relation", key.id().parent().sqlName());
    variables.put("body", key.indexBody());
    return new Statement("sql/index/create-concurrently", variables);
  }

  /** What drops an index that may only be half built, without a strong lock. */
  static Statement drop(FactId index) {
    return Actions.sql("sql/index/drop-concurrently", "name", index.sqlName());
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
