package dev.lockstep.catalog;

import java.util.List;

/**
 * A subscription. How it connects is never read, because a password may be in it.
 *
 * @param publications raw names, sorted
 * @param options {@code name=value}, sorted, of those that differ from what CREATE SUBSCRIPTION
 *     gives
 */
public record Subscription(FactId id, List<String> publications, List<String> options)
    implements Fact {}
