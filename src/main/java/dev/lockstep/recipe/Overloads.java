package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Routine;
import java.util.List;
import java.util.stream.Stream;

/**
 * Routines of one name of which a call may mean either, because one takes what the other takes and
 * has defaults for the rest.
 *
 * <p>Source: PostgreSQL 18 manual, 10.3 "Functions": where such routines match a call equally well
 * it fails as ambiguous.
 */
final class Overloads {

  private Overloads() {}

  /** The routines of a catalog with which another one cannot be told apart in some call. */
  static Stream<Routine> alike(Catalog catalog, Routine routine) {
    return catalog
        .children(routine.id().parent(), Routine.class)
        .filter(other -> other.id().name().equals(routine.id().name()))
        .filter(other -> !other.id().equals(routine.id()))
        .filter(other -> takesAsMuch(routine, other) || takesAsMuch(other, routine));
  }

  /** Whether a call with all arguments of the one is one of the other, too. */
  private static boolean takesAsMuch(Routine one, Routine other) {
    String all = one.id().arguments();
    return (all.isEmpty() || other.id().arguments().startsWith(all + ", "))
        && other.inputs() - other.defaults() <= one.inputs();
  }

  /** What changes in contract and until then is not to be told from a new routine. */
  static List<FactId> inTheWay(Edit edit, Fact fact) {
    return fact instanceof Routine routine
        ? alike(edit.before(), routine)
            .map(Routine::id)
            .filter(other -> edit.after().contains(other))
            .filter(
                other -> alike(edit.after(), routine).noneMatch(left -> left.id().equals(other)))
            .toList()
        : List.of();
  }
}
