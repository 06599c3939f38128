package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;

/** A lock that an action takes on a relation that was there before. */
public record Lock(FactId relation, LockMode mode) {}
