package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.Index;

/** A catalog as it can be built: what is left of a failed build can only be met, and not made. */
final class Whole {

  private Whole() {}

  /** The same with every index valid, but those of partitioned tables that lack a part. */
  static Catalog of(Catalog catalog) {
    if (catalog.facts(Index.class).noneMatch(Whole::isRemnant)) {
      return catalog;
    }
    return new Catalog(
        catalog.facts().stream().map(Whole::built).toList(), catalog.edges(), catalog.unmodelled());
  }

  private static Fact built(Fact fact) {
    return fact instanceof Index index && isRemnant(index) ? index.asValid() : fact;
  }

  private static boolean isRemnant(Index index) {
    return !index.valid() && !index.partitioned();
  }
}
