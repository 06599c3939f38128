package dev.lockstep.introspect;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import java.time.Duration;
import java.util.Map;

/**
 * What was read from a database.
 *
 * @param catalog its facts and the edges between them
 * @param addresses which fact each address stands for; an object that is part of a fact (the index
 *     behind a constraint, the sequence behind an identity column, the row type of a table) stands
 *     for that fact
 * @param serverMajor the server's major version
 * @param statements how many statements the reading took
 * @param waited how long the server took to answer them, the way there and back included
 */
public record Introspected(
    Catalog catalog,
    Map<ObjectAddress, FactId> addresses,
    int serverMajor,
    int statements,
    Duration waited) {}
