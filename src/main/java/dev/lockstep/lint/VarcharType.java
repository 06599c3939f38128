package dev.lockstep.lint;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A limit that looks like a habit: a power of two or one less, or a multiple of 50, that no comment
 * explains. PostgreSQL stores text of any length alike, so the limit only makes inserts fail; a
 * length that a standard gives, such as 2 or 34, is no habit.
 */
final class VarcharType implements LintRule {

  private static final Pattern FORM = Pattern.compile("character varying\\((\\d+)\\)");
  private static final int SMALLEST = 50;

  @Override
  public Stream<Lint> lints(Catalog catalog) {
    return Typed.in(catalog)
        .filter(typed -> limit(typed).filter(VarcharType::isHabit).isPresent())
        .filter(typed -> !catalog.contains(comment(typed.id())))
        .map(
            typed ->
                Lint.of(
                    LintCode.VARCHAR,
                    typed.id(),
                    typed.name() + " is limited to " + limit(typed).get() + " characters.",
                    "Declare it as text, or say in a comment on it why it has that limit."));
  }

  private static FactId comment(FactId id) {
    return id.child(Kind.COMMENT, "");
  }

  private static Optional<Integer> limit(Typed typed) {
    Matcher matcher = FORM.matcher(typed.type());
    return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static boolean isHabit(int limit) {
    boolean power = Integer.bitCount(limit) == 1 || Integer.bitCount(limit + 1) == 1;
    return limit >= SMALLEST && (power || limit % SMALLEST == 0);
  }
}
