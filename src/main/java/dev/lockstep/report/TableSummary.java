package dev.lockstep.report;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.plan.Plan;
import dev.lockstep.recipe.Hazard;
import dev.lockstep.recipe.HazardCode;
import dev.lockstep.recipe.Step;
import dev.lockstep.recipe.Work;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What of a plan the sections on tables, other objects and data say. */
final class TableSummary {

  private final Plan plan;
  private final List<Change> changes;
  private final Form form;

  TableSummary(Plan plan, List<Change> changes, Form form) {
    this.plan = plan;
    this.changes = changes;
    this.form = form;
  }

  Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    Map<FactId, List<Change>> modified = new TreeMap<>();
    List<String> created = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Change change : changes) {
      FactId object = change.object();
      if (object.kind() != Kind.TABLE) {
        others.add(form.text(change.sentence()));
      } else if (standsOnBothSides(object)) {
        modified.computeIfAbsent(object, key -> new ArrayList<>()).add(change);
      } else if (change.id().equals(object)) {
        (change.before() == null ? created : removed).add(form.code(object.sqlName()));
      }
    }
    variables.put(
        "modified",
        modified.entrySet().stream().map(table -> row(table.getKey(), table.getValue())).toList());
    variables.put("created", created);
    variables.put("removed", removed);
    variables.put("others", others);
    variables.put("filled", filled());
    variables.put("lost", hazards(HazardCode.DATA_LOSS));
    variables.put("mayViolate", hazards(HazardCode.ROWS_MAY_VIOLATE));
    return variables;
  }

  /** The tables that the plan touches and that stay, in both spellings where they are renamed. */
  List<FactId> watched() {
    TreeSet<FactId> tables = new TreeSet<>();
    for (Change change : changes) {
      if (change.object().kind() == Kind.TABLE && plan.after().contains(change.object())) {
        tables.add(change.object());
      }
    }
    return List.copyOf(tables);
  }

  private boolean standsOnBothSides(FactId table) {
    boolean renamed =
        changes.stream()
            .anyMatch(change -> change.id().equals(table) && change.word().equals("renamed"));
    return renamed || (plan.before().contains(table) && plan.after().contains(table));
  }

  private Map<String, Object> row(FactId table, List<Change> ofTable) {
    Risk risk =
        plan.steps()
            .filter(step -> concerns(step, table))
            .map(Risk::of)
            .reduce(Risk.LOW, Risk::max);
    return Map.of(
        "table", form.code(table.sqlName()),
        "changes", ofTable.stream().map(change -> form.text(change.sentence())).toList(),
        "risk", risk.name());
  }

  private static boolean concerns(Step step, FactId table) {
    return step.subject().isWithin(table)
        || step.up().locks().stream().anyMatch(lock -> lock.relation().equals(table));
  }

  /** What existing rows get: from columns that are new in a table that is not, and from steps. */
  private List<String> filled() {
    List<String> sentences = new ArrayList<>();
    for (Change change : changes) {
      boolean newColumn = change.before() == null && change.after() instanceof Column;
      if (newColumn && plan.before().find(change.object(), Table.class).isPresent()) {
        sentences.add(form.code(change.id().sqlName()) + ": " + initial((Column) change.after()));
      }
    }
    plan.steps()
        .filter(step -> step.up().work() == Work.BATCHES || step.up().work() == Work.REWRITE)
        .forEach(step -> sentences.add(form.text(step.summary())));
    return sentences;
  }

  private String initial(Column column) {
    boolean moved =
        plan.steps()
            .anyMatch(
                step -> step.up().work() == Work.BATCHES && step.subject().equals(column.id()));
    if (column.computed()) {
      return "computed as " + form.code(column.generated());
    }
    if (column.identity() != null) {
      return "numbered by its identity";
    }
    FactId expression = column.id().child(Kind.DEFAULT, "");
    return moved
        ? "filled in batches"
        : plan.after()
            .find(expression, ColumnDefault.class)
            .map(value -> "its default " + form.code(value.expression()))
            .orElse("NULL");
  }

  private List<String> hazards(HazardCode code) {
    List<String> sentences = new ArrayList<>();
    for (Step step : plan.steps().toList()) {
      for (Hazard hazard : step.hazards()) {
        if (hazard.code() == code) {
          sentences.add(
              form.text(step.summary())
                  + ": "
                  + form.text(hazard.consequence() + " " + hazard.remedy()));
        }
      }
    }
    return sentences;
  }
}
