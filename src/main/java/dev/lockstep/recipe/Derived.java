package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A column that has its value from others of its row while the old and the new application run.
 *
 * @param expression over the columns of the row
 * @param standIn what it gets where neither application gave anything; null for nothing
 */
record Derived(Column column, String expression, String standIn) {

  /** What the templates read of some, in their order. */
  static List<Map<String, Object>> variables(List<Derived> derived) {
    List<Map<String, Object>> list = new ArrayList<>();
    for (Derived one : derived) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("name", one.name());
      map.put("type", one.column.type());
      map.put("number", list.size() + 1);
      map.put("expression", one.expression);
      map.put("default", one.standIn);
      list.add(map);
    }
    return Variables.separated(list);
  }

  /**
   * The triggers by which each of two groups of columns says what the other one has.
   *
   * @param column the one that gives the triggers their names
   * @param searchPath null when no user wrote any of the expressions
   */
  static SyncTrigger trigger(
      Column column, String searchPath, List<Derived> current, List<Derived> old) {
    List<String> inputs = new ArrayList<>();
    current.forEach(one -> inputs.add(one.name()));
    old.forEach(one -> inputs.add(one.name()));
    return new SyncTrigger(
        column.id(),
        "sync",
        searchPath,
        inputs,
        "recipe/bridge-columns/function",
        "new",
        variables(current),
        "old",
        variables(old),
        "defaulted",
        current.stream().anyMatch(one -> one.standIn != null));
  }

  /** The name that an assignment gives to these columns. */
  static String target(List<Derived> derived) {
    return derived.size() == 1 ? derived.get(0).name() : "(" + listed(derived) + ")";
  }

  /** What the assignment gives them. */
  static String value(List<Derived> derived) {
    return derived.size() == 1
        ? derived.get(0).expression
        : derived.stream()
            .map(one -> "(" + one.expression + ")")
            .collect(Collectors.joining(", ", "ROW(", ")"));
  }

  /** The condition of a row in which nobody has given them anything, though there is something. */
  static String needed(List<Derived> derived) {
    String given =
        derived.stream()
            .map(one -> "(" + one.expression + ") IS NOT NULL")
            .collect(Collectors.joining(" OR "));
    return "num_nonnulls(" + listed(derived) + ") = 0 AND (" + given + ")";
  }

  private static String listed(List<Derived> derived) {
    return derived.stream().map(Derived::name).collect(Collectors.joining(", "));
  }

  private String name() {
    return column.id().localName();
  }
}
