package dev.lockstep.catalog;

import java.util.List;

/**
 * What one grantee (the name of the identity, empty for PUBLIC) may do with the parent, where that
 * is not what PostgreSQL gives by default. The owner's own full privileges are no fact.
 *
 * @param privileges key words, sorted; empty when a default was revoked
 * @param grantable those of them that may be passed on, sorted
 */
public record Grant(FactId id, List<String> privileges, List<String> grantable) implements Fact {}
