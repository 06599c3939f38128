package dev.lockstep.lint;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.FactId;
import java.util.stream.Stream;

/**
 * What has a type of its own: a column, an attribute of a composite type or a domain.
 *
 * @param type as {@code format_type} prints it, of an array that of its elements
 */
record Typed(FactId id, String type) {

  private static final String ARRAY = "[]";

  /** All of a catalog; a column that another table gives is not looked at twice. */
  static Stream<Typed> in(Catalog catalog) {
    return Stream.of(
            catalog
                .facts(Column.class)
                .filter(column -> !column.inherited())
                .map(column -> of(column.id(), column.type())),
            catalog.facts(Attribute.class).map(part -> of(part.id(), part.type())),
            catalog.facts(DomainType.class).map(domain -> of(domain.id(), domain.type())))
        .flatMap(found -> found);
  }

  private static Typed of(FactId id, String type) {
    return new Typed(
        id, type.endsWith(ARRAY) ? type.substring(0, type.length() - ARRAY.length()) : type);
  }

  /** For people: {@code public.users.login}. */
  String name() {
    return id.display();
  }
}
