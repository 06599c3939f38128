package dev.lockstep.catalog;

/**
 * A type of which only the name is known: by itself, or as what the functions of a base type or of
 * a range type are made over before the type itself.
 */
public record ShellType(FactId id) implements Fact {}
