package dev.lockstep.catalog;

/**
 * An operator or function that is in an operator family and in none of its classes. Its identity
 * has its kind and number as the name, {@code OPERATOR 1}, and its types as arguments.
 *
 * @param definition what ADD takes: {@code OPERATOR 1 <(integer,bigint)}
 */
public record OperatorFamilyMember(FactId id, String definition) implements Fact {}
