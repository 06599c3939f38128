package dev.lockstep.catalog;

import java.util.List;

/**
 * A trigger on DDL.
 *
 * @param event {@code ddl_command_start}, {@code ddl_command_end}, {@code sql_drop}, {@code
 *     table_rewrite} or {@code login}
 * @param tags the command tags it is limited to, sorted; empty for all
 * @param function the qualified function, ready for SQL
 * @param enabled {@code O} on, {@code D} off, {@code R} on replicas, {@code A} always
 */
public record EventTrigger(
    FactId id, String event, List<String> tags, String function, String enabled) implements Fact {}
