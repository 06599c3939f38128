package dev.lockstep.cli;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Unmodelled;
import dev.lockstep.diff.Delta;
import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Two sources, read.
 *
 * @param before what there is, as far as it counts
 * @param after what there shall be, as far as it counts
 * @param whole what there is, all of it
 * @param leftOutByUs what is in neither because of the rules that come with Lockstep
 * @param renamesAnswered whether somebody said of all that may have been renamed whether it was
 */
record Comparison(
    Declared before,
    Declared after,
    Catalog whole,
    List<FactId> leftOutByUs,
    boolean renamesAnswered) {

  /**
   * What differs.
   *
   * @param guardRenames whether what may have been renamed, and nobody said, stops it
   * @throws dev.lockstep.failure.Failure PROBABLE_RENAME, ANNOTATION
   */
  Difference difference(boolean guardRenames) {
    return Differ.between(before, after, guardRenames && !renamesAnswered);
  }

  /** The same, after somebody was asked. */
  Comparison withRenamesAnswered() {
    return new Comparison(before, after, whole, leftOutByUs, true);
  }

  /** What is in either of them and was not compared, sorted. */
  List<Unmodelled> unmodelled() {
    return Stream.of(before, after)
        .flatMap(side -> side.catalog().unmodelled().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** What is left out and uses something that changes, sorted: no rehearsal can show it. */
  Set<FactId> usersLeftOut(Difference difference) {
    Set<FactId> users = new TreeSet<>();
    for (Delta delta : difference.deltas()) {
      FactId id = delta instanceof Delta.Renamed renamed ? renamed.before().id() : delta.id();
      if (!(delta instanceof Delta.Added)) {
        whole.dependents(id).stream()
            .filter(user -> !before.catalog().contains(user) && !user.isWithin(id))
            .forEach(users::add);
      }
    }
    return users;
  }

  /** The same, knowing that something had another name. */
  Comparison withRename(FactId renamed, FactId old) {
    List<Annotation> annotations = new ArrayList<>(after.annotations());
    annotations.add(
        new Annotation(renamed, Annotation.Type.RENAMED, old.name(), after.places().get(renamed)));
    return new Comparison(
        before,
        new Declared(after.catalog(), List.copyOf(annotations), after.places()),
        whole,
        leftOutByUs,
        renamesAnswered);
  }

  /** The same, when from nothing nothing can have been renamed. */
  Comparison fromNothing() {
    return new Comparison(before, withoutRenames(after), whole, leftOutByUs, renamesAnswered);
  }

  /** The same side, with everything in it under the name that it has. */
  static Declared withoutRenames(Declared declared) {
    return new Declared(
        declared.catalog(),
        declared.annotations().stream()
            .filter(annotation -> annotation.type() != Annotation.Type.RENAMED)
            .toList(),
        declared.places());
  }
}
