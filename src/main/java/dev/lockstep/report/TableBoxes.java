package dev.lockstep.report;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.plan.Plan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The tables that change, column by column before and after, as variables of a template. */
final class TableBoxes {

  private final Plan plan;
  private final List<Change> changes;

  TableBoxes(Plan plan, List<Change> changes) {
    this.plan = plan;
    this.changes = changes;
  }

  List<Map<String, Object>> all() {
    Map<FactId, List<Change>> byTable = new TreeMap<>();
    for (Change change : changes) {
      if (change.object().kind() == Kind.TABLE) {
        byTable.computeIfAbsent(change.object(), table -> new ArrayList<>()).add(change);
      }
    }
    return byTable.entrySet().stream().map(table -> box(table.getKey(), table.getValue())).toList();
  }

  private Map<String, Object> box(FactId table, List<Change> ofTable) {
    FactId was =
        ofTable.stream()
            .filter(change -> change.id().equals(table) && change.before() != null)
            .map(change -> change.before().id())
            .findFirst()
            .orElse(table);
    boolean before = plan.before().contains(was);
    boolean after = plan.after().contains(table);
    List<Map<String, Object>> rows = rows(was, table);
    boolean columnsOnly = !before || !after;
    return Json.object(
        "table",
        (after ? table : was).sqlName(),
        "was",
        before && after && !was.equals(table) ? was.sqlName() : null,
        "word",
        !before ? "new" : !after ? "removed" : "changed",
        "showsBefore",
        before,
        "showsAfter",
        after,
        "rows",
        rows,
        "changes",
        columnsOnly
            ? List.of()
            : ofTable.stream()
                .filter(change -> change.id().kind() != Kind.COLUMN)
                .map(Change::sentence)
                .toList());
  }

  /** A row for each column, in the order of the table after; those that go stand at the end. */
  private List<Map<String, Object>> rows(FactId was, FactId table) {
    Map<FactId, FactId> earlier = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change.word().equals("renamed") && change.after() instanceof Column) {
        earlier.put(change.after().id(), change.before().id());
      }
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    List<FactId> shown = new ArrayList<>();
    for (Column column : columns(plan.after(), table)) {
      FactId id = earlier.getOrDefault(column.id(), was.child(Kind.COLUMN, column.id().name()));
      Column before = plan.before().find(id, Column.class).orElse(null);
      boolean taken = earlier.containsValue(id) && !earlier.containsKey(column.id());
      if (before == null || taken) {
        rows.add(row("added", "+", null, column));
      } else {
        shown.add(id);
        boolean same =
            Objects.equals(words(plan.before(), before), words(plan.after(), column))
                && before.id().name().equals(column.id().name());
        rows.add(row(same ? "same" : "altered", same ? "" : "~", before, column));
      }
    }
    for (Column column : columns(plan.before(), was)) {
      if (!shown.contains(column.id())) {
        rows.add(row("removed", "−", column, null));
      }
    }
    return rows;
  }

  private static List<Column> columns(Catalog catalog, FactId table) {
    return catalog
        .children(table, Column.class)
        .sorted(Comparator.comparingInt(Column::position))
        .toList();
  }

  private Map<String, Object> row(String word, String sign, Column before, Column after) {
    return Json.object(
        "word",
        word,
        "sign",
        sign,
        "same",
        word.equals("same"),
        "before",
        before == null ? null : cell(plan.before(), before),
        "after",
        after == null ? null : cell(plan.after(), after));
  }

  private static Map<String, Object> cell(Catalog catalog, Column column) {
    return Map.of("name", column.id().localName(), "words", words(catalog, column));
  }

  /**
   * The type and what is asked of the column: {@code bigint not null, references public.brands}.
   */
  private static String words(Catalog catalog, Column column) {
    List<String> words = new ArrayList<>();
    words.add(column.type() + (column.notNull() ? " not null" : ""));
    catalog
        .children(column.id().parent(), Constraint.class)
        .filter(constraint -> constraint.columns().contains(column.id().name()))
        .forEach(
            constraint -> {
              switch (constraint.type()) {
                case PRIMARY_KEY -> words.add("primary key");
                case FOREIGN_KEY -> words.add("references " + constraint.referenced().sqlName());
                case UNIQUE -> words.add("unique");
                case CHECK, EXCLUDE -> {}
              }
            });
    return words.stream().distinct().reduce((left, right) -> left + ", " + right).orElse("");
  }
}
