package dev.lockstep.generate;

import java.util.List;

/**
 * A table or view that other objects may use.
 *
 * @param name as SQL calls it
 * @param local its name without the schema, as SQL calls it
 * @param key the column of its primary key, or null
 * @param plain whether it is an ordinary table: neither partitioned nor in a hierarchy
 */
record Relation(String name, String local, List<Column> columns, Column key, boolean plain) {

  /**
   * A column of it.
   *
   * @param name as SQL calls it
   * @param written whether it can be written to
   */
  record Column(String name, Type type, boolean written) {

    @Override
    public String toString() {
      return name;
    }
  }

  List<Column> columns(java.util.function.Predicate<Type> which) {
    return columns.stream().filter(column -> which.test(column.type())).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}
