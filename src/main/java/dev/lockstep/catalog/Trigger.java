package dev.lockstep.catalog;

import java.util.List;

/**
 * A trigger that a user made; clones on partitions are not facts.
 *
 * @param definition as {@code pg_get_triggerdef} prints it
 * @param enabled {@code O} on, {@code D} off, {@code R} on replicas, {@code A} always
 * @param columns raw names of the columns in {@code UPDATE OF}, sorted
 * @param onUpdate whether an UPDATE can fire it
 */
public record Trigger(
    FactId id,
    @Printed String definition,
    String enabled,
    @Uncompared("the definition says the same") List<String> columns,
    @Uncompared("the definition says the same") boolean onUpdate)
    implements Fact {

  /**
   * Whether an UPDATE of one column fires it, in a session that replicates nothing; its WHEN may
   * still keep it from some rows.
   *
   * @param column a raw name
   */
  public boolean firesOnUpdateOf(String column) {
    return onUpdate
        && (enabled.equals("O") || enabled.equals("A"))
        && (columns.isEmpty() || columns.contains(column));
  }
}
