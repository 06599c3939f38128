package dev.lockstep.catalog;

import dev.lockstep.failure.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A catalog with what its declared files say beyond SQL.
 *
 * @param annotations in the order of the files
 * @param places where facts are declared, for those that a file declares
 */
public record Declared(Catalog catalog, List<Annotation> annotations, Map<FactId, Place> places) {

  /** The same, naming objects that the files declare and the catalog does not have. */
  public Declared without(Set<Unmodelled> objects) {
    return objects.isEmpty()
        ? this
        : new Declared(catalog.withUnmodelled(objects), annotations, places);
  }

  /** A catalog that no file declares. */
  public static Declared of(Catalog catalog) {
    return new Declared(catalog, List.of(), Map.of());
  }
}
