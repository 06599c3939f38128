package dev.lockstep.catalog;

/**
 * Who owns the parent. There is no such fact for what the reading role itself owns on an ephemeral
 * server: a declared file that says nothing of owners declares none.
 *
 * @param role raw
 */
public record Owner(FactId id, String role) implements Fact {}
