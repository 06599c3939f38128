package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.NameSlots;
import dev.lockstep.catalog.Routine;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

  /**
   * The form in which a new routine can stand beside the old ones before the gate, because it wants
   * all of its arguments and so no call can mean either; empty where it needs no such form, or
   * where one does not help.
   */
  static Optional<Routine> early(Edit edit, Fact fact) {
    return fact instanceof Routine routine
            && edit.options().online()
            && routine.withoutDefaults() != null
            && alike(edit.before(), routine).findAny().isPresent()
            && alike(edit.before(), routine.withAllArguments()).findAny().isEmpty()
            && !takesName(edit, routine.id())
            && Readiness.ofNeeds(edit, routine.id()) == Phase.EXPAND
        ? Optional.of(routine.withAllArguments())
        : Optional.empty();
  }

  /** Whether something else has the name, and the arguments, until contract. */
  private static boolean takesName(Edit edit, FactId id) {
    return edit.waitsForName(id.parent())
        || edit.isRenamed(id.parent())
        || edit.successions()
            .predecessor(id)
            .filter(
                old ->
                    !Collections.disjoint(
                        NameSlots.of(old, edit.original()), NameSlots.of(id, edit.after())))
            .isPresent();
  }
}
