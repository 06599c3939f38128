package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A column that refers to another one of a wider type cannot hold all of its values; of a different
 * one, each comparison casts.
 */
final class ForeignKeyType implements LintRule {

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return catalog
        .facts(Constraint.class)
        .filter(key -> key.type() == Constraint.Type.FOREIGN_KEY && !key.inherited())
        .flatMap(
            key ->
                IntStream.range(0, key.referencedColumns().size())
                    .mapToObj(i -> lint(catalog, key, i))
                    .flatMap(Optional::stream));
  }

  private static Optional<Lint> lint(Catalog catalog, Constraint key, int number) {
    Optional<Column> own = Columns.find(catalog, key.id().parent(), key.columns().get(number));
    Optional<Column> other =
        Columns.find(catalog, key.referenced(), key.referencedColumns().get(number));
    if (own.isEmpty() || other.isEmpty() || isAlike(own.get().type(), other.get().type())) {
      return Optional.empty();
    }
    return Optional.of(
        Lint.of(
            LintCode.FOREIGN_KEY_TYPE,
            own.get().id(),
            own.get().id().display()
                + " is "
                + own.get().type()
                + " and refers to "
                + other.get().id().sqlName()
                + ", which is "
                + other.get().type()
                + ".",
            "Give both the same type."));
  }

  /** A domain of the schema may well stand for the type of the other column. */
  private static boolean isAlike(String own, String other) {
    return own.indexOf('.') >= 0 || other.indexOf('.') >= 0 || family(own).equals(family(other));
  }

  /** The type without its modifier; text of limited and unlimited length is one. */
  private static String family(String type) {
    String bare = type.replaceAll("\\(\\d+(,\\d+)?\\)", "");
    return bare.equals("character varying") ? "text" : bare;
  }
}
