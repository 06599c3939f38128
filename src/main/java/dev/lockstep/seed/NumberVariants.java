package dev.lockstep.seed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Shapes of numbers that columns commonly ask for. */
final class NumberVariants {

  private static final BigDecimal YEAR = BigDecimal.valueOf(2000);

  private NumberVariants() {}

  /**
   * The shapes for a numeric column, the likeliest first.
   *
   * @param modifiers precision and scale where the type has them
   * @param hints constants from the definitions that concern the column
   */
  static List<IntFunction<String>> of(List<Integer> modifiers, Hints hints) {
    List<IntFunction<BigDecimal>> variants = new ArrayList<>();
    variants.add(BigDecimal::valueOf);
    for (BigDecimal hint : hints.numbers()) {
      variants.add(row -> hint.add(BigDecimal.valueOf(row)));
      variants.add(row -> hint);
      variants.add(row -> hint.subtract(BigDecimal.valueOf(row)));
      variants.add(row -> hint.negate());
    }
    variants.add(row -> BigDecimal.valueOf(row).movePointLeft(3));
    variants.add(row -> BigDecimal.valueOf(17L + row));
    variants.add(row -> BigDecimal.ZERO);
    variants.add(row -> BigDecimal.valueOf(-row));
    variants.add(row -> BigDecimal.valueOf(row * 100L));
    variants.add(row -> YEAR.add(BigDecimal.valueOf(row)));
    return variants.stream()
        .<IntFunction<String>>map(variant -> row -> fitted(variant.apply(row), modifiers))
        .toList();
  }

  /** The number made small enough for the digits that the type has before the point. */
  private static String fitted(BigDecimal number, List<Integer> modifiers) {
    if (modifiers.isEmpty()) {
      return number.toPlainString();
    }
    int scale = modifiers.size() > 1 ? modifiers.get(1) : 0;
    int whole = modifiers.get(0) - scale;
    BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(whole);
    BigDecimal small = whole > 0 ? number.remainder(limit) : number.movePointLeft(modifiers.get(0));
    return small.toPlainString();
  }
}
