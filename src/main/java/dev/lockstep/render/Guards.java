package dev.lockstep.render;

import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Concurrent;
import dev.lockstep.recipe.Execution;
import dev.lockstep.recipe.Statement;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Variables;
import dev.lockstep.recipe.Work;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the statements of a phase behind conditions, so that a script that was interrupted can be
 * run again: what {@code lockstep.progress} says is done is left out.
 *
 * <p>What may be in a transaction stands in a block together with its mark. What PostgreSQL takes
 * in no transaction is marked as begun before and as done after; it repeats itself without harm.
 */
final class Guards {

  private final Templates templates;
  private final String plan;
  private final Plan.PlannedPhase phase;
  private final Direction direction;
  private final String lockTimeout;
  private final Ownership ownership;

  Guards(
      Templates templates,
      String plan,
      Plan.PlannedPhase phase,
      Direction direction,
      String lockTimeout) {
    this.templates = templates;
    this.plan = plan;
    this.phase = phase;
    this.direction = direction;
    this.lockTimeout = lockTimeout;
    this.ownership = new Ownership(phase.steps().toList());
  }

  /** What comes before the first step: the table, and whether the phase may be run at all. */
  String begin() {
    Map<String, Object> variables = variables(Ownership.PHASE);
    variables.put("earlier", phase.number() > 1);
    variables.put("phaseBefore", phase.number() - 1);
    variables.put("rows", rows(ownership.of(Ownership.PHASE), null));
    return templates.render("script/begin", variables);
  }

  /** What comes after the last step. */
  String end() {
    return templates.render("script/end", variables(Ownership.PHASE));
  }

  /** The statements of a step behind their conditions, each without its semicolon. */
  List<String> statements(Step step) {
    List<Statement> statements = direction.action(step).statements();
    if (direction.action(step).execution() == Execution.TRANSACTION) {
      return List.of(block(step, "script/step", statements));
    }
    List<String> all = new ArrayList<>();
    if (direction == Direction.UP) {
      all.add(templates.render("script/step-begin", variables(step)));
    }
    for (Statement statement : statements) {
      if (statement.concurrent() != null) {
        all.addAll(concurrent(step, statement));
      } else if (direction.action(step).work() == Work.BATCHES) {
        all.add(templates.render(statement.with(Map.of("progress", variables(step)))));
      } else {
        all.add(block(step, "script/step-part", List.of(statement)));
      }
    }
    all.add(templates.render("script/step-end", variables(step)));
    return all;
  }

  private String block(Step step, String template, List<Statement> statements) {
    Map<String, Object> variables = variables(step);
    List<String> texts = statements.stream().map(templates::render).toList();
    variables.put("statements", texts);
    variables.put("quote", Sql.dollarQuote(String.join("\n", texts) + step.key()));
    return templates.render(template, variables);
  }

  private List<String> concurrent(Step step, Statement statement) {
    Concurrent works = statement.concurrent();
    Map<String, Object> variables = variables(step);
    variables.put("create", works.effect() == Concurrent.Effect.CREATE);
    variables.put("move", works.effect() == Concurrent.Effect.MOVE);
    variables.put("lockTimeout", lockTimeout);
    variables.put("index", works.index().localName());
    variables.put("indexLiteral", Sql.literal(works.index().sqlName()));
    variables.put("path", Sql.literal(works.index().parent().localName()));
    variables.put("indexName", Sql.literal(works.index().name()));
    variables.put("schemaName", Sql.literal(works.index().schemaName()));
    variables.put("sqlName", works.index().sqlName());
    variables.put("relation", works.relation() == null ? null : works.relation().localName());
    variables.put("columns", columns(works));
    variables.put("quote", Sql.dollarQuote(variables.toString()));
    Map<String, Object> local = new TreeMap<>();
    local.put("name", works.index().localName());
    local.put("index", works.index().localName());
    local.put("unlessThere", true);
    if (works.relation() != null) {
      local.put("relation", works.relation().localName());
    }
    return List.of(
        templates.render("script/concurrent-begin", variables),
        templates.render(statement.with(local)),
        templates.render("script/concurrent-end", variables));
  }

  private static List<Map<String, Object>> columns(Concurrent works) {
    List<Map<String, Object>> columns = new ArrayList<>();
    works
        .columns()
        .forEach(
            (name, type) -> {
              Map<String, Object> column = new LinkedHashMap<>();
              column.put("name", name);
              column.put("type", type);
              columns.add(column);
            });
    return Variables.separated(columns);
  }

  private Map<String, Object> variables(Step step) {
    Map<String, Object> variables = variables(step.key());
    List<String> keys = new ArrayList<>(List.of(step.key()));
    keys.addAll(ownership.of(step.key()));
    boolean takesLong = step.up().execution() == Execution.STANDALONE;
    variables.put("rows", rows(keys, takesLong ? step.key() : null));
    variables.put("quote", Sql.dollarQuote(step.key()));
    return variables;
  }

  private Map<String, Object> variables(String key) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("plan", Sql.literal(plan));
    variables.put("phase", phase.number());
    variables.put("phaseWord", phase.phase().word());
    variables.put("step", Sql.literal(key));
    variables.put("up", direction == Direction.UP);
    return variables;
  }

  /** Rows of the table for steps; one of them may only be begun, the others are done. */
  private static List<Map<String, Object>> rows(List<String> keys, String begun) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (String key : keys) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("key", Sql.literal(key));
      row.put("done", !key.equals(begun));
      rows.add(row);
    }
    return Variables.separated(rows);
  }
}
