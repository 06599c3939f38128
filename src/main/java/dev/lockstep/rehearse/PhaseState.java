package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schema after a phase, as how it differs from the one before the plan; so it is small however
 * large the schema is, and says nothing of who owns what the scratch server's own role owns.
 *
 * @param gone the facts that are there no more, with all that they had
 * @param facts those that are new or read differently, sorted
 */
public record PhaseState(Set<FactId> gone, List<Fact> facts) {

  static PhaseState between(Catalog start, Catalog after) {
    Set<FactId> gone = new TreeSet<>();
    List<Fact> facts = new ArrayList<>();
    for (Difference difference : Difference.between(start, after)) {
      if (difference.right() == null) {
        gone.add(difference.id());
      } else {
        facts.add(difference.right());
      }
    }
    return new PhaseState(gone, List.copyOf(facts));
  }

  /** The whole schema after the phase. */
  public Catalog of(Catalog before) {
    List<Fact> all = new ArrayList<>(facts);
    Set<FactId> replaced = new TreeSet<>();
    facts.forEach(fact -> replaced.add(fact.id()));
    before
        .without(fact -> gone.contains(fact.id()))
        .facts()
        .forEach(
            fact -> {
              if (!replaced.contains(fact.id())) {
                all.add(fact);
              }
            });
    return new Catalog(all, List.of(), before.unmodelled());
  }
}
