package dev.lockstep.seed;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Tables in the order in which they can be filled: what is referenced comes first. */
final class SeedOrder {

  private final Catalog catalog;
  private final List<ForeignKey> keys;

  SeedOrder(Catalog catalog, List<ForeignKey> keys) {
    this.catalog = catalog;
    this.keys = keys;
  }

  /**
   * Sorts tables. In a circle, a foreign key that may be NULL is the first to be ignored; equals
   * stand in the order of their identities.
   */
  List<FactId> of(Collection<FactId> tables) {
    Set<FactId> waiting = new TreeSet<>(tables);
    Set<FactId> done = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      FactId next =
          first(waiting, table -> isFree(table, waiting, key -> true))
              .or(() -> first(waiting, table -> isFree(table, waiting, this::isRequired)))
              .orElse(waiting.iterator().next());
      waiting.remove(next);
      done.add(next);
    }
    return new ArrayList<>(done);
  }

  private static Optional<FactId> first(Set<FactId> tables, Predicate<FactId> test) {
    return tables.stream().filter(test).findFirst();
  }

  private boolean isFree(FactId table, Set<FactId> waiting, Predicate<ForeignKey> counts) {
    return keys.stream()
        .filter(key -> key.table().equals(table) && !key.isCircular())
        .filter(counts)
        .noneMatch(key -> waiting.contains(key.referenced()));
  }

  private boolean isRequired(ForeignKey key) {
    return key.columns().stream()
        .allMatch(
            name ->
                catalog
                    .find(key.table().child(Kind.COLUMN, name), Column.class)
                    .filter(Column::notNull)
                    .isPresent());
  }
}
