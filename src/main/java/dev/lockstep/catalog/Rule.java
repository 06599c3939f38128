package dev.lockstep.catalog;

/**
 * A rewrite rule that a user made; those behind views are not facts.
 *
 * @param definition as {@code pg_get_ruledef} prints it, without the final semicolon
 * @param enabled {@code O} on, {@code D} off, {@code R} on replicas, {@code A} always
 */
public record Rule(FactId id, @Printed String definition, String enabled) implements Fact {}
