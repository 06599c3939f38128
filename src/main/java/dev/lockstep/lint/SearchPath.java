package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Routine;
import java.util.stream.Stream;

/**
 * A routine that runs with the rights of its owner and looks names up in the caller's search path
 * can be made to run the caller's code.
 *
 * <p>Source: PostgreSQL 18 manual, CREATE FUNCTION, "Writing SECURITY DEFINER Functions Safely".
 */
final class SearchPath implements LintRule {

  /** How {@code pg_get_functiondef} indents what stands between the signature and the body. */
  private static final String INDENT = " ";

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return catalog
        .facts(Routine.class)
        .filter(SearchPath::isUnsafe)
        .map(
            routine ->
                Lint.of(
                    LintCode.SEARCH_PATH,
                    routine.id(),
                    routine.id().display()
                        + " is SECURITY DEFINER and looks names up in the search path of its"
                        + " caller.",
                    "Add SET search_path = '' to it, and qualify the names in its body."));
  }

  private static boolean isUnsafe(Routine routine) {
    // A parsed body has its names looked up already when it is made.
    return !routine.parsedBody()
        && settings(routine).anyMatch(line -> line.contains(" SECURITY DEFINER"))
        && settings(routine).noneMatch(line -> line.startsWith(" SET search_path "));
  }

  private static Stream<String> settings(Routine routine) {
    return routine.definition().lines().skip(1).takeWhile(line -> line.startsWith(INDENT));
  }
}
