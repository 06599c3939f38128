package dev.lockstep.catalog;

import java.util.List;

/**
 * A foreign-data wrapper that is no member of an extension.
 *
 * @param handler its function, ready for SQL, or null
 * @param validator the function that checks options, ready for SQL, or null
 */
public record ForeignDataWrapper(FactId id, String handler, String validator, List<String> options)
    implements Fact, ForeignObject {}
