package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Policy;
import dev.lockstep.catalog.Table;
import java.util.stream.Stream;

/**
 * With row security and no policy nobody but the owner sees a row or can write one.
 *
 * <p>Source: PostgreSQL 18 manual, 5.9 "Row Security Policies".
 */
final class NoPolicy implements LintRule {

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return catalog
        .facts(Table.class)
        .filter(Table::rowSecurity)
        .filter(table -> catalog.children(table.id(), Policy.class).findAny().isEmpty())
        .map(
            table ->
                Lint.of(
                    LintCode.NO_POLICY,
                    table.id(),
                    table.id().display()
                        + " has row security and no policy, so nobody but its owner sees a row.",
                    "Declare a policy, or disable row security."));
  }
}
