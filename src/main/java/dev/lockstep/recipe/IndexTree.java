package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Index;
import java.util.ArrayList;
import java.util.List;

/**
 * An index of a partitioned table with its parts, made in one go: the parts first, so that they
 * have their names, and the whole takes them over.
 *
 * <p>Source: PostgreSQL 18 manual, CREATE INDEX: an equivalent index of a partition becomes a part
 * of the new one.
 */
final class IndexTree {

  private IndexTree() {}

  /** The statements that make the index and all its parts. */
  static List<Statement> create(Catalog catalog, Index index) {
    List<Statement> statements = new ArrayList<>();
    catalog.dependents(index.id()).stream()
        .flatMap(id -> catalog.find(id, Index.class).stream())
        .filter(part -> index.id().equals(part.parent()))
        .forEach(part -> statements.addAll(create(catalog, part)));
    statements.addAll(Lifecycle.create(index, catalog));
    return statements;
  }
}
