package dev.lockstep.diff;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A declared schema that does not say who owns an object leaves it to whom it belongs. */
final class Owners {

  private Owners() {}

  /**
   * The second catalog with the owners of the first where it names none. What it grants to such an
   * owner is then the owner's own.
   */
  static Catalog adopted(Catalog before, Catalog after) {
    Map<FactId, Owner> adopted = new TreeMap<>();
    before
        .facts(Owner.class)
        .filter(owner -> after.contains(owner.id().parent()) && !after.contains(owner.id()))
        .filter(owner -> !isOfItsTable(after, owner.id().parent()))
        .forEach(owner -> adopted.put(owner.id().parent(), owner));
    if (adopted.isEmpty()) {
      return after;
    }
    Set<FactId> gone = new TreeSet<>();
    List<Fact> facts = new ArrayList<>(adopted.values());
    after
        .facts(Grant.class)
        .filter(grant -> isTo(grant, adopted.get(object(grant.id().parent()))))
        .forEach(
            grant -> {
              FactId own =
                  new FactId(Kind.GRANT, grant.id().parent(), Grant.OWNER, grant.id().arguments());
              gone.addAll(List.of(grant.id(), own));
              owns(after.find(own, Grant.class), grant, own).ifPresent(facts::add);
            });
    return after.without(fact -> gone.contains(fact.id())).with(facts);
  }

  /** Whether it belongs to a column, and so to whoever owns the table. */
  private static boolean isOfItsTable(Catalog catalog, FactId id) {
    return catalog.contains(id.child(Kind.SEQUENCE_OWNERSHIP, ""));
  }

  private static boolean isTo(Grant grant, Owner owner) {
    return owner != null && grant.id().name().equals(owner.role());
  }

  private static FactId object(FactId id) {
    return id.kind() == Kind.COLUMN ? id.parent() : id;
  }

  /** What the owner may do by both; nothing is said of it if it is what owners usually may. */
  private static Optional<Grant> owns(Optional<Grant> owner, Grant grant, FactId id) {
    if (owner.isEmpty() && id.parent().kind() != Kind.COLUMN) {
      return Optional.empty(); // owners may do everything but with columns, which have no default
    }
    List<String> usual = owner.map(Grant::usual).orElse(List.of());
    Set<String> privileges = new TreeSet<>(grant.privileges());
    owner.map(Grant::privileges).ifPresent(privileges::addAll);
    return privileges.equals(Set.copyOf(usual))
        ? Optional.empty()
        : Optional.of(new Grant(id, List.copyOf(privileges), List.of(), usual));
  }
}
