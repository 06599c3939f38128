package dev.lockstep.catalog;

/**
 * The label that a provider, the name of the identity, keeps on the parent.
 *
 * @param label raw; what it means the provider knows alone
 */
public record SecurityLabel(FactId id, String label) implements Fact {}
