package dev.lockstep.introspect;

import java.util.Set;

/**
 * What to read.
 *
 * @param schemas the raw names of the schemas; empty for all of them
 * @param implicitOwner whether what the reading role itself owns gets no {@link
 *     dev.lockstep.catalog.Owner}, as on an ephemeral server
 * @param roles whether the server's roles, their memberships and settings are read too
 */
public record Reading(Set<String> schemas, boolean implicitOwner, boolean roles) {

  /** All schemas, with every owner: for a live database. */
  public static final Reading LIVE = new Reading(Set.of(), false);

  /** All schemas, without the owner that the server's only role is: for an ephemeral server. */
  public static final Reading EPHEMERAL = new Reading(Set.of(), true);

  /** Without roles. */
  public Reading(Set<String> schemas, boolean implicitOwner) {
    this(schemas, implicitOwner, false);
  }

  public Reading {
    schemas = Set.copyOf(schemas);
  }

  /** The same, with roles or without. */
  public Reading withRoles(boolean wanted) {
    return new Reading(schemas, implicitOwner, wanted);
  }

  /** Whether facts of that schema are wanted; what is in no schema has the empty name. */
  boolean includes(String schema) {
    return schemas.isEmpty() || schema.isEmpty() || schemas.contains(schema);
  }
}
