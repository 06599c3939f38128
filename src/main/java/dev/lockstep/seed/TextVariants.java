package dev.lockstep.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;

/** Shapes of text that columns commonly ask for. */
final class TextVariants {

  private static final String[] COUNTRIES = {"DE", "FR", "GB", "US", "IT", "ES", "JP", "NL"};
  private static final String[] CURRENCIES = {"EUR", "USD", "GBP", "JPY", "CHF", "SEK"};
  private static final int LONGEST_HINTED = 200;

  private static final List<IntFunction<String>> COMMON =
      List.of(
          row -> format("a%04d", row),
          row -> format("a%d@example.com", row),
          row -> format("A%d", row),
          row -> format("%d", row),
          row -> format("%05d", row),
          row -> COUNTRIES[row % COUNTRIES.length],
          row -> CURRENCIES[row % CURRENCIES.length],
          row -> COUNTRIES[row % COUNTRIES.length].toLowerCase(Locale.ROOT),
          row -> format("https://example.com/%d", row),
          row -> format("+49151000%04d", row),
          row -> format("#%06x", row),
          row -> format("00000000-0000-4000-8000-%012d", row),
          row -> format("2024-01-%02d", 1 + row % 28),
          row -> format("A long enough text, number %d.", row),
          row -> format("%064x", row),
          row -> "Y");

  private TextVariants() {}

  /**
   * The shapes for a column of text, the likeliest first.
   *
   * @param hints constants from the definitions that concern the column
   */
  static List<IntFunction<String>> of(Hints hints) {
    List<IntFunction<String>> variants = new ArrayList<>();
    List<String> texts = hints.texts();
    if (!texts.isEmpty()) {
      variants.add(row -> texts.get(row % texts.size()));
    }
    variants.add(COMMON.get(0));
    for (String text : texts) {
      variants.add(row -> text);
      if (text.contains("%") || text.contains("_")) {
        variants.add(row -> text.replace("%", "a" + row).replace('_', 'a'));
      }
      if (PatternSample.of(text, 0).filter(sample -> !sample.equals(text)).isPresent()) {
        variants.add(row -> sampled(text, row));
      }
    }
    for (BigDecimal number : hints.numbers()) {
      if (number.signum() > 0 && number.compareTo(BigDecimal.valueOf(LONGEST_HINTED)) <= 0) {
        int length = number.intValue();
        variants.add(row -> ofLength(row, length));
        variants.add(row -> ofLength(row, length + 1));
      }
    }
    variants.addAll(COMMON.subList(1, COMMON.size()));
    return variants;
  }

  /** A text cut to a length from the left, because rows differ at the end. */
  static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(text.length() - length);
  }

  private static String ofLength(int row, int length) {
    return cut("a".repeat(length) + row, length);
  }

  private static String sampled(String pattern, int row) {
    Optional<String> sample = PatternSample.of(pattern, row);
    return sample.orElse(pattern);
  }

  private static String format(String format, Object argument) {
    return String.format(Locale.ROOT, format, argument);
  }
}
