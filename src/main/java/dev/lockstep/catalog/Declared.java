package dev.lockstep.catalog;

import dev.lockstep.failure.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A catalog with what its declared files say beyond SQL.
 *
 * @param annotations in the order of the files
 * @param places where facts are declared, for those that a file declares
 * @param ignores which lints are meant, in the order of the files
 */
public record Declared(
    Catalog catalog,
    List<Annotation> annotations,
    Map<FactId, Place> places,
    List<Ignore> ignores) {

  /** One whose files say of nothing that it is meant. */
  public Declared(Catalog catalog, List<Annotation> annotations, Map<FactId, Place> places) {
    this(catalog, annotations, places, List.of());
  }

  /** The same with another catalog. */
  private Declared with(Catalog other) {
    return new Declared(other, annotations, places, ignores);
  }

  /** The same, naming objects that the files declare and the catalog does not have. */
  public Declared without(Set<Unmodelled> objects) {
    return objects.isEmpty() ? this : with(catalog.withUnmodelled(objects));
  }

  /** The same, leaving alone the roles of these raw names. */
  public Declared reserving(Set<String> names) {
    List<Role> reserved =
        catalog
            .facts(Role.class)
            .filter(role -> names.contains(role.id().name()))
            .map(Role::asReserved)
            .toList();
    return reserved.isEmpty() ? this : with(catalog.replacing(reserved));
  }

  /** The raw names of the roles that are left alone, sorted. */
  public Set<String> reserved() {
    Set<String> names = new TreeSet<>();
    catalog.facts(Role.class).filter(Role::reserved).forEach(role -> names.add(role.id().name()));
    return names;
  }

  /** The same without the roles of these raw names. */
  public Declared withoutRoles(Set<String> names) {
    return with(catalog.without(fact -> fact instanceof Role && names.contains(fact.id().name())));
  }

  /** The same without any role. */
  public Declared withoutRoles() {
    return with(catalog.withoutRoles());
  }

  /** A catalog that no file declares. */
  public static Declared of(Catalog catalog) {
    return new Declared(catalog, List.of(), Map.of());
  }
}
