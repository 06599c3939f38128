package dev.lockstep.catalog;

import java.util.List;

/**
 * A trigger that a user made; clones on partitions are not facts.
 *
 * @param definition as {@code pg_get_triggerdef} prints it
 * @param enabled {@code O} on, {@code D} off, {@code R} on replicas, {@code A} always
 * @param columns raw names of the columns in {@code UPDATE OF}, sorted
 */
public record Trigger(
    FactId id,
    @Printed String definition,
    String enabled,
    @Uncompared("the definition says the same") List<String> columns)
    implements Fact {}
