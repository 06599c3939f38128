package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Text of a fixed length is padded with spaces that comparisons leave out. */
final class CharType implements LintRule {

  private static final Pattern FORM = Pattern.compile("character(\\(\\d+\\))?");

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return Typed.in(catalog)
        .filter(typed -> FORM.matcher(typed.type()).matches())
        .map(
            typed ->
                Lint.of(
                    LintCode.CHAR,
                    typed.id(),
                    typed.name()
                        + " is "
                        + typed.type()
                        + ", which pads with spaces and saves nothing.",
                    "Declare it as text, with a CHECK on its length where that matters."));
  }
}
