package dev.lockstep.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/** Shapes of dates and timestamps, counted from fixed days so that every run has the same. */
final class TimeVariants {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}.*");
  private static final int DATE_LENGTH = 10;

  private TimeVariants() {}

  /**
   * The shapes, the likeliest first.
   *
   * @param suffix what follows the date: empty, or a time of day
   * @param hints constants from the definitions that concern the column
   */
  static List<IntFunction<String>> of(String suffix, Hints hints) {
    List<IntFunction<String>> variants = new ArrayList<>();
    List<String> dates =
        hints.texts().stream().filter(text -> DATE.matcher(text).matches()).toList();
    if (!dates.isEmpty()) {
      variants.add(row -> dates.get(row % dates.size()));
    }
    variants.add(row -> LocalDate.of(2024, 1, 1).plusDays(row) + suffix);
    for (String text : dates) {
      LocalDate date = LocalDate.parse(text.substring(0, DATE_LENGTH));
      variants.add(row -> text);
      variants.add(row -> date.plusDays(row) + suffix);
      variants.add(row -> date.minusDays(row) + suffix);
    }
    variants.add(row -> LocalDate.of(2999, 1, 1).plusDays(row) + suffix);
    variants.add(row -> LocalDate.of(1980, 1, 1).plusDays(row) + suffix);
    variants.add(row -> LocalDate.of(2024, 1, 1).plusMonths(row) + suffix);
    return variants;
  }
}
