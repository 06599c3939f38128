package dev.lockstep.cli;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Owner;
import java.util.Set;

/**
 * Which facts of a source count.
 *
 * @param schemas the raw names of the schemas; empty for all of them
 * @param owners whether it counts who owns what
 * @param privileges whether it counts who was granted what
 */
record Scope(Set<String> schemas, boolean owners, boolean privileges) {

  /** Everything. */
  static final Scope ALL = new Scope(Set.of(), true, true);

  /** What counts of a source; annotations on other things go with them. */
  Declared of(Declared declared) {
    Catalog catalog = declared.catalog().without(this::excludes);
    return new Declared(
        catalog,
        declared.annotations().stream()
            .filter(annotation -> catalog.contains(annotation.target()))
            .toList(),
        declared.places());
  }

  /**
   * The catalog with the schema that every new database has, unless it was looked for and is gone:
   * what was only left out must not be dropped when the catalog is made again.
   */
  Catalog reloadable(Catalog catalog) {
    boolean leftOut = !schemas.isEmpty() && !schemas.contains("public");
    return leftOut ? catalog.with(Catalog.EMPTY.facts()) : catalog;
  }

  /** Without its name, nothing can be granted to an owner or revoked from it. */
  private static boolean isAboutOwner(Fact fact) {
    return fact instanceof Owner || fact instanceof Grant && fact.id().name().equals(Grant.OWNER);
  }

  private boolean excludes(Fact fact) {
    String schema = fact.id().schemaName();
    return (!schemas.isEmpty() && !schema.isEmpty() && !schemas.contains(schema))
        || (!owners && isAboutOwner(fact))
        || (!privileges && (fact instanceof Grant || fact instanceof DefaultPrivileges));
  }
}
