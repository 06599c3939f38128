package dev.lockstep.catalog;

/**
 * A domain; its CHECK constraints are facts of their own.
 *
 * @param type the base type with its modifier
 * @param collation the qualified collation where it is not the base type's, else null
 * @param notNullForm how it is NOT NULL, where that alone does not say it, else null
 * @param notNullConstraint the raw name of the constraint behind NOT NULL, whoever gave that; null
 *     where there is none, and before 17
 * @param defaultExpression null for none
 */
public record DomainType(
    FactId id,
    String type,
    String collation,
    boolean notNull,
    NotNullForm notNullForm,
    @Uncompared("a name that somebody gave is in the form; PostgreSQL's own follows no rename")
        String notNullConstraint,
    @Printed String defaultExpression)
    implements Fact {}
