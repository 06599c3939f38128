package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/**
 * PostgreSQL cuts longer names without more than a notice, so one of the greatest length may be
 * what is left of another.
 *
 * <p>Source: PostgreSQL 18 manual, 4.1.1 "Identifiers and Key Words".
 */
final class LongName implements LintRule {

  /** Of a character of several bytes that does not fit, none is kept. */
  private static final int SHORTER = 3;

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return Named.in(catalog)
        .filter(id -> mayBeCut(id.name()))
        .map(
            id ->
                Lint.of(
                    LintCode.LONG_NAME,
                    id,
                    id.display()
                        + " is as long as names can be, and may have been cut from a longer one.",
                    "Give it a shorter name."));
  }

  private static boolean mayBeCut(String name) {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    boolean ascii = bytes == name.length();
    return bytes >= Sql.MAX_IDENTIFIER_BYTES - (ascii ? 0 : SHORTER);
  }
}
