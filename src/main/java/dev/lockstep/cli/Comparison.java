package dev.lockstep.cli;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Unmodelled;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two sources, read.
 *
 * @param before what there is
 * @param after what there shall be
 */
record Comparison(Declared before, Declared after) {

  /** What is in either of them and was not compared, sorted. */
  List<Unmodelled> unmodelled() {
    return Stream.of(before, after)
        .flatMap(side -> side.catalog().unmodelled().stream())
        .distinct()
        .sorted()
        .toList();
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
