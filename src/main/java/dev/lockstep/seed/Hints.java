package dev.lockstep.seed;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Constants that stand in the definitions of constraints and partition bounds: values that are
 * worth trying. This guesses values and does not understand the definitions.
 *
 * @param texts what stands between quotes
 * @param numbers the numbers, in quotes or not
 */
record Hints(List<String> texts, List<BigDecimal> numbers) {

  private static final Pattern CONSTANT =
      Pattern.compile("'((?:[^']|'')*)'|(?<![\\w.\"])(\\d{1,18}(?:\\.\\d{1,9})?)(?![\\w\"])");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,9})?");

  static Hints of(Collection<String> definitions) {
    Set<String> texts = new LinkedHashSet<>();
    Set<BigDecimal> numbers = new LinkedHashSet<>();
    for (String definition : definitions) {
      Matcher matcher = CONSTANT.matcher(definition);
      while (matcher.find()) {
        if (matcher.group(1) != null) {
          texts.add(matcher.group(1).replace("''", "'"));
        }
        String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        if (NUMBER.matcher(number).matches()) {
          numbers.add(new BigDecimal(number));
        }
      }
    }
    return new Hints(List.copyOf(texts), List.copyOf(numbers));
  }

  boolean isEmpty() {
    return texts.isEmpty() && numbers.isEmpty();
  }
}
