package dev.lockstep.catalog;

import dev.lockstep.failure.Place;
import java.util.List;
import java.util.Map;

/**
 * A catalog with what its declared files say beyond SQL.
 *
 * @param annotations in the order of the files
 * @param places where facts are declared, for those that a file declares
 */
public record Declared(Catalog catalog, List<Annotation> annotations, Map<FactId, Place> places) {

  /** A catalog that no file declares. */
  public static Declared of(Catalog catalog) {
    return new Declared(catalog, List.of(), Map.of());
  }
}
