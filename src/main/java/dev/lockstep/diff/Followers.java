package dev.lockstep.diff;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.ExtendedStatistics;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Multirange;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.SequenceOwnership;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Renames that nobody has to confirm, because nothing is kept or lost by them: a constraint of a
 * table or a domain, an index, a statistics object, or the sequence of a column that is in both
 * catalogs, at the same place and the same in all but its name; and the multirange of a range,
 * which has exactly one.
 */
final class Followers {

  private Followers() {}

  /**
   * The followers, old identity to new.
   *
   * @param before the first catalog under the names that facts have afterwards
   */
  static Map<FactId, FactId> of(Catalog before, Catalog after) {
    Map<FactId, FactId> all = new TreeMap<>();
    Catalog renamed = before;
    while (true) {
      // The index of a partition is known by the index of its parent, so that one goes first.
      Map<FactId, FactId> found = pairs(renamed, after);
      if (found.isEmpty()) {
        return all;
      }
      all.putAll(found);
      renamed = renamed.reidentified(found);
    }
  }

  private static Map<FactId, FactId> pairs(Catalog before, Catalog after) {
    List<Fact> gone = onlyIn(before, after);
    List<Fact> come = new ArrayList<>(onlyIn(after, before));
    Map<FactId, FactId> pairs = new TreeMap<>();
    for (Fact older : gone) {
      Optional<Fact> newer =
          come.stream().filter(fact -> same(before, older, after, fact)).findFirst();
      if (newer.isPresent()) {
        come.remove(newer.get());
        pairs.put(older.id(), newer.get().id());
      }
    }
    return pairs;
  }

  private static List<Fact> onlyIn(Catalog one, Catalog other) {
    return one.ids().stream()
        .filter(id -> isFollowing(id.kind()) && !other.contains(id))
        .sorted()
        .map(id -> one.get(id, Fact.class))
        .toList();
  }

  private static boolean isFollowing(Kind kind) {
    return switch (kind) {
      case CONSTRAINT, DOMAIN_CONSTRAINT, INDEX, SEQUENCE, STATISTICS, MULTIRANGE -> true;
      default -> false;
    };
  }

  private static boolean same(Catalog before, Fact older, Catalog after, Fact newer) {
    if (older instanceof Constraint one && newer instanceof Constraint other) {
      return one.id().parent().equals(other.id().parent()) && alike(one, other);
    }
    if (older instanceof DomainConstraint one && newer instanceof DomainConstraint other) {
      return one.id().parent().equals(other.id().parent()) && alike(one, other);
    }
    if (older instanceof Index one && newer instanceof Index other) {
      return one.relation().equals(other.relation()) && alike(one, other);
    }
    if (older instanceof ExtendedStatistics one && newer instanceof ExtendedStatistics other) {
      return one.relation().equals(other.relation()) && alike(one, other);
    }
    if (older instanceof Multirange && newer instanceof Multirange) {
      return older.id().parent().equals(newer.id().parent());
    }
    if (older instanceof Sequence && newer instanceof Sequence) {
      return owner(before, older.id())
          .filter(column -> owner(after, newer.id()).filter(column::equals).isPresent())
          .isPresent();
    }
    return false;
  }

  private static boolean alike(Fact older, Fact newer) {
    return Attributes.differing(older, newer).isEmpty();
  }

  private static Optional<FactId> owner(Catalog catalog, FactId sequence) {
    return catalog
        .find(sequence.child(Kind.SEQUENCE_OWNERSHIP, ""), SequenceOwnership.class)
        .map(SequenceOwnership::column);
  }
}
