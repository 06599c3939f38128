package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import java.util.stream.Stream;

/**
 * Looks at a catalog for one thing.
 *
 * <p>To add one: (1) a code in {@link LintCode}; (2) the class, which reads facts and never text
 * that somebody wrote; (3) its place in {@link LintRules}; (4) the page of its code in docs/codes,
 * whose examples are run.
 */
interface LintRule {

  /** What it finds, in any order. */
  Stream<Lint> lints(Catalog catalog);
}
