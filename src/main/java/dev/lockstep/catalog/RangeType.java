package dev.lockstep.catalog;

/**
 * A range type.
 *
 * @param subtype the element type
 * @param operatorClass the qualified operator class where it is not the default one, else null
 * @param collation the qualified collation where it is not the subtype's, else null
 * @param canonical the qualified canonical function, or null
 * @param subtypeDiff the qualified difference function, or null
 * @param multirange the qualified name of its multirange type
 */
public record RangeType(
    FactId id,
    String subtype,
    String operatorClass,
    String collation,
    String canonical,
    String subtypeDiff,
    @Uncompared("the multirange type is a fact of its own") String multirange)
    implements Fact {}
