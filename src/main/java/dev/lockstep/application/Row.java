package dev.lockstep.application;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A row that an application writes.
 *
 * @param values as text, or null, by the raw names of the columns that it names
 */
record Row(Map<String, String> values) {

  Row {
    values = java.util.Collections.unmodifiableMap(new TreeMap<>(values));
  }

  List<String> columns() {
    return List.copyOf(values.keySet());
  }

  boolean names(List<String> columns) {
    return values.keySet().containsAll(columns);
  }

  /** The values of some of its columns, in their order. */
  List<String> of(List<String> columns) {
    List<String> found = new java.util.ArrayList<>();
    columns.forEach(column -> found.add(values.get(column)));
    return found;
  }
}
