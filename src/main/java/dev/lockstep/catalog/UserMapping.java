package dev.lockstep.catalog;

import java.util.List;

/**
 * As whom a role, the name of the identity (empty for PUBLIC), is known to a foreign server, the
 * parent.
 */
public record UserMapping(FactId id, List<String> options) implements Fact, ForeignObject {}
