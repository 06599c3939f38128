package dev.lockstep.catalog;

import dev.lockstep.failure.Place;

/**
 * What a declared file says in a comment about a lint that is meant: {@code -- lockstep:ignore
 * LINT-CHAR}.
 *
 * @param target the fact it stands at; what is found in its parts is meant too
 * @param code the code as it is written
 * @param place where it stands
 */
public record Ignore(FactId target, String code, Place place) {}
