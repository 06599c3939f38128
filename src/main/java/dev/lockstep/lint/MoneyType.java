package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import java.util.stream.Stream;

/** What money means and how it is written depends on lc_monetary. */
final class MoneyType implements LintRule {

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return Typed.in(catalog)
        .filter(typed -> typed.type().equals("money"))
        .map(
            typed ->
                Lint.of(
                    LintCode.MONEY,
                    typed.id(),
                    typed.name()
                        + " is money, whose fractions and sign follow a setting of the server.",
                    "Declare it as numeric, with the currency in a column of its own."));
  }
}
