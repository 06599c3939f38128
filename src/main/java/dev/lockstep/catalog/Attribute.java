package dev.lockstep.catalog;

/**
 * An attribute of a composite type.
 *
 * @param type with its modifier
 * @param collation the qualified collation where it is not the type's, else null
 * @param position from 1, gaps left out
 */
public record Attribute(
    FactId id,
    String type,
    String collation,
    @Uncompared("a new attribute can only be the last; the rest keep their order") int position)
    implements Fact {}
