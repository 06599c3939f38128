package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An index costs every write, and one whose keys another one begins with serves nothing that the
 * other does not. Both are in PostgreSQL's normal form, so equal text is equal meaning.
 */
final class DuplicateIndex implements LintRule {

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return IndexForm.in(catalog)
        .collect(Collectors.groupingBy(IndexForm::relation))
        .values()
        .stream()
        .flatMap(DuplicateIndex::among);
  }

  private static Stream<Lint> among(List<IndexForm> indexes) {
    return indexes.stream()
        .filter(index -> !index.constraint())
        .flatMap(
            index ->
                indexes.stream()
                    .filter(other -> isServed(index, other))
                    .limit(1)
                    .map(other -> lint(index, other)));
  }

  private static boolean isServed(IndexForm index, IndexForm other) {
    if (index.id().equals(other.id()) || !Objects.equals(index.predicate(), other.predicate())) {
      return false;
    }
    if (index.body().equals(other.body())) {
      boolean needed = index.unique() && !other.unique();
      boolean twins = index.unique() == other.unique() && !other.constraint();
      // Of two alike, the one whose name comes later is the one too many.
      return !needed && (!twins || index.id().compareTo(other.id()) > 0);
    }
    return !index.unique() && index.method().equals("btree") && begins(index.body(), other.body());
  }

  private static boolean begins(String body, String other) {
    return body.endsWith(")") && other.startsWith(body.substring(0, body.length() - 1) + ", ");
  }

  private static Lint lint(IndexForm index, IndexForm other) {
    return Lint.of(
        LintCode.DUPLICATE_INDEX,
        index.id(),
        "All that " + index.id().display() + " serves, " + other.id().display() + " serves too.",
        "Drop it from the declared schema.");
  }
}
