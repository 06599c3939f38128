package dev.lockstep.catalog;

/**
 * A domain; its CHECK constraints are facts of their own.
 *
 * @param type the base type with its modifier
 * @param collation the qualified collation where it is not the base type's, else null
 * @param defaultExpression null for none
 */
public record DomainType(
    FactId id, String type, String collation, boolean notNull, @Printed String defaultExpression)
    implements Fact {}
