package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.sql.Sql;
import java.util.Locale;
import java.util.stream.Stream;

/** Whoever forgets the quotes of a name that needs them gets another name, or an error. */
final class QuotedName implements LintRule {

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return Named.in(catalog).filter(id -> why(id.name()) != null).map(QuotedName::lint);
  }

  private static Lint lint(FactId id) {
    return Lint.of(
        LintCode.QUOTED_NAME,
        id,
        id.display() + " has to be quoted wherever it is written, because " + why(id.name()) + ".",
        "Call it with lower-case letters, digits and underscores, and not by a word of SQL.");
  }

  /** Why a name needs quotes; null where it does not. */
  private static String why(String name) {
    if (Sql.isReserved(name)) {
      return "it is a word of SQL";
    }
    if (!Sql.isPlain(name)) {
      return name.equals(name.toLowerCase(Locale.ROOT))
          ? "it has other characters than letters, digits and underscores"
          : "it has upper-case letters";
    }
    return null;
  }
}
