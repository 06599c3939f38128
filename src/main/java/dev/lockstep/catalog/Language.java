package dev.lockstep.catalog;

/**
 * A procedural language that is no member of an extension.
 *
 * @param trusted whether everybody may write functions in it
 * @param handler the function that calls its functions, ready for SQL
 * @param inline the function that runs DO, or null
 * @param validator the function that checks new functions, or null
 */
public record Language(FactId id, boolean trusted, String handler, String inline, String validator)
    implements Fact {}
