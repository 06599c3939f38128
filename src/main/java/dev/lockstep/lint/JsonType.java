package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import java.util.stream.Stream;

/** Values of json are text that is read anew each time, and cannot be compared. */
final class JsonType implements LintRule {

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return Typed.in(catalog)
        .filter(typed -> typed.type().equals("json"))
        .map(
            typed ->
                Lint.of(
                    LintCode.JSON,
                    typed.id(),
                    typed.name()
                        + " is json, which keeps the text and reads it anew with each use.",
                    "Declare it as jsonb; where the exact text with its order and spaces counts, ignore this."));
  }
}
