package dev.lockstep.introspect;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import java.util.Map;

/**
 * A catalog, and which fact each object of the database became.
 *
 * @param addresses good only as long as the database lives; no part of the catalog
 */
public record Introspected(Catalog catalog, Map<ObjectAddress, FactId> addresses) {}
