package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import java.util.Set;

/** Says which facts mean the same although PostgreSQL prints them differently. */
@FunctionalInterface
public interface Equivalence {

  /**
   * Those of the candidates that mean the same in both catalogs.
   *
   * @param candidates facts of both catalogs that differ in printed attributes only
   */
  Set<FactId> among(Catalog left, Catalog right, Set<FactId> candidates);
}
