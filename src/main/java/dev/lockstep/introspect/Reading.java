package dev.lockstep.introspect;

import java.util.Set;

/**
 * What to read.
 *
 * @param schemas the raw names of the schemas; empty for all of them
 * @param implicitOwner whether what the reading role itself owns gets no {@link
 *     dev.lockstep.catalog.Owner}, as on an ephemeral server
 */
public record Reading(Set<String> schemas, boolean implicitOwner) {

  /** All schemas, with every owner: for a live database. */
  public static final Reading LIVE = new Reading(Set.of(), false);

  /** All schemas, without the owner that the server's only role is: for an ephemeral server. */
  public static final Reading EPHEMERAL = new Reading(Set.of(), true);

  public Reading {
    schemas = Set.copyOf(schemas);
  }

  /** Whether facts of that schema are wanted; what is in no schema has the empty name. */
  boolean includes(String schema) {
    return schemas.isEmpty() || schema.isEmpty() || schemas.contains(schema);
  }
}
