package dev.lockstep.catalog;

import java.util.Map;
import java.util.Set;

/**
 * Which conditions on rows follow from others. What is not in here may or may not be so.
 *
 * @param relaxed what changes so that every row that it accepted is accepted afterwards
 * @param restricted what changes so that every row that it accepts afterwards was accepted before
 * @param obeyed what is new and follows from what was there, with the constraints that it follows
 *     from
 * @param provenNotNull of the columns among these those that PostgreSQL itself sees to have no NULL
 */
public record Implied(
    Set<FactId> relaxed,
    Set<FactId> restricted,
    Map<FactId, Set<FactId>> obeyed,
    Set<FactId> provenNotNull) {

  /** Where nobody asked. */
  public static final Implied NOTHING = new Implied(Set.of(), Set.of(), Map.of(), Set.of());

  public Implied {
    relaxed = Set.copyOf(relaxed);
    restricted = Set.copyOf(restricted);
    obeyed = Map.copyOf(obeyed);
    provenNotNull = Set.copyOf(provenNotNull);
  }

  /** Whether something new follows from this constraint, perhaps together with others. */
  public boolean isPremise(FactId constraint) {
    return obeyed.values().stream().anyMatch(premises -> premises.contains(constraint));
  }
}
