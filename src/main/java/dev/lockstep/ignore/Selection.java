package dev.lockstep.ignore;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.catalog.SequenceOwnership;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which facts of one catalog are wanted: an object that is left out takes its parts with it. */
public final class Selection {

  private final Catalog catalog;
  private final Predicate<FactId> unwanted;
  private final Map<FactId, Boolean> known = new HashMap<>();

  /**
   * @param unwanted whether a fact itself is left out, whatever it is a part of
   */
  private Selection(Catalog catalog, Predicate<FactId> unwanted) {
    this.catalog = catalog;
    this.unwanted = unwanted;
  }

  /** The identities of the facts that rules leave in and that are wanted otherwise. */
  public static Set<FactId> kept(Catalog catalog, IgnoreRules rules, Predicate<FactId> wanted) {
    Selection selection = new Selection(catalog, id -> !wanted.test(id) || rules.ignores(id));
    Set<FactId> kept = new HashSet<>();
    for (FactId id : catalog.ids()) {
      if (!selection.isOut(id)) {
        kept.add(id);
      }
    }
    return kept;
  }

  private boolean isOut(FactId id) {
    Boolean before = known.get(id);
    if (before == null) {
      before =
          unwanted.test(id)
              || id.parent() != null && isOut(id.parent())
              || home(id).filter(this::isOut).isPresent();
      known.put(id, before);
    }
    return before;
  }

  /** What a fact goes with although its identity does not say so. */
  private Optional<FactId> home(FactId id) {
    Optional<Fact> fact = catalog.find(id);
    if (id.kind() == Kind.SEQUENCE) {
      return catalog
          .find(id.child(Kind.SEQUENCE_OWNERSHIP, ""), SequenceOwnership.class)
          .map(SequenceOwnership::column);
    }
    return fact.filter(OnRelation.class::isInstance).map(part -> ((OnRelation) part).relation());
  }
}
