package dev.lockstep.catalog;

import java.util.List;

/**
 * A publication; which tables and schemas are in it are facts of those.
 *
 * @param allTables whether it is FOR ALL TABLES
 * @param operations what is published: {@code insert}, {@code update}, {@code delete}, {@code
 *     truncate}, in that order
 * @param viaRoot whether changes of partitions are published as those of the partitioned table
 * @param generated {@code none} or {@code stored}: which generated columns are published (18 and
 *     later), else null
 */
public record Publication(
    FactId id, boolean allTables, List<String> operations, boolean viaRoot, String generated)
    implements Fact {}
