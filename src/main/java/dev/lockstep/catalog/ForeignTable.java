package dev.lockstep.catalog;

import java.util.List;

/**
 * A foreign table. Its columns, defaults, constraints and triggers are facts like those of any
 * table; its rows are elsewhere.
 *
 * @param server the raw name of its foreign server
 * @param parents the tables it inherits from, in order; for a partition the one it is part of
 * @param bound {@code FOR VALUES …} or {@code DEFAULT} of a partition, else null
 */
public record ForeignTable(
    FactId id, String server, List<String> options, List<FactId> parents, String bound)
    implements Fact, ForeignObject, Inheriting {}
