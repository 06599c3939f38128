package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The keys of partitions that belong to a key of the table they are partitions of. PostgreSQL takes
 * a key that a partition has already as its part, whatever its name, and makes the others itself;
 * with the key of the whole all parts go (14 to 18: ALTER TABLE, CREATE INDEX).
 */
final class KeyParts {

  private KeyParts() {}

  /** The key of the parent that a key belongs to and comes or goes with; empty for any other. */
  static Optional<Constraint> whole(Catalog catalog, Constraint part, Predicate<FactId> moves) {
    if (!part.inherited() || !part.indexed()) {
      return Optional.empty();
    }
    List<FactId> parents =
        catalog.find(part.id().parent(), Table.class).map(Table::parents).orElse(List.of());
    return catalog.dependencies(part.id()).stream()
        .filter(moves)
        .flatMap(id -> catalog.find(id, Constraint.class).stream())
        .filter(whole -> whole.indexed() && parents.contains(whole.id().parent()))
        .findFirst();
  }

  /** The outermost key that it comes or goes with; itself if there is none. */
  static Constraint root(Catalog catalog, Constraint part, Predicate<FactId> moves) {
    return whole(catalog, part, moves).map(whole -> root(catalog, whole, moves)).orElse(part);
  }

  /** The parts of a key, one level down. */
  static List<Constraint> of(Catalog catalog, Constraint whole, Predicate<FactId> moves) {
    return catalog.dependents(whole.id()).stream()
        .flatMap(id -> catalog.find(id, Constraint.class).stream())
        .filter(part -> whole(catalog, part, moves).filter(whole::equals).isPresent())
        .toList();
  }

  /**
   * Whether making the key of a partitioned table finds that all its parts are there, which could
   * be built without a strong lock.
   */
  static boolean isPrepared(Catalog catalog, Constraint whole, Predicate<FactId> moves) {
    return whole.type() != Constraint.Type.EXCLUDE
        && !whole.indexBody().startsWith("USING gist")
        && catalog
            .heirs(whole.id().parent())
            .allMatch(
                heir ->
                    of(catalog, whole, moves).stream()
                        .anyMatch(part -> part.id().parent().equals(heir.id())));
  }
}
