package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import java.util.stream.Stream;

/**
 * What serial makes is a default and a sequence, each of which can be changed, granted and dropped
 * apart from the column; an identity column is the standard's form and one thing.
 *
 * <p>Source: PostgreSQL 18 manual, 8.1.4 "Serial Types" and 5.3 "Identity Columns".
 */
final class Serial implements LintRule {

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return catalog
        .facts(SequenceOwnership.class)
        .filter(owned -> catalog.contains(owned.column().child(Kind.DEFAULT, "")))
        .map(
            owned ->
                Lint.of(
                    LintCode.SERIAL,
                    owned.column(),
                    owned.column().display()
                        + " counts by "
                        + owned.id().parent().display()
                        + ", as serial makes it.",
                    "Declare it GENERATED ALWAYS AS IDENTITY, or BY DEFAULT where rows bring"
                        + " numbers."));
  }
}
