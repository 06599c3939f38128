package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A moment without a time zone is another one wherever a session has another zone. */
final class TimestampType implements LintRule {

  private static final Pattern FORM = Pattern.compile("timestamp(\\(\\d\\))? without time zone");

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return Typed.in(catalog)
        .filter(typed -> FORM.matcher(typed.type()).matches())
        .map(
            typed ->
                Lint.of(
                    LintCode.TIMESTAMP,
                    typed.id(),
                    typed.name()
                        + " is a timestamp without time zone, which means another moment in each time zone.",
                    "Declare it as timestamptz; where it is a time on a clock and no moment, ignore this."));
  }
}
