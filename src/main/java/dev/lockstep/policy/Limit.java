package dev.lockstep.policy;

import dev.lockstep.plan.TableSize;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A size of a table: so many bytes without indexes, or so many rows.
 *
 * @param text as it is written, {@code 1 GB} or {@code 2 million rows}
 * @param ofRows whether rows are counted
 */
public record Limit(String text, long number, boolean ofRows) {

  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,9}(?:\\.\\d{1,3})?)\\s*(?:([kmgt]b|bytes)|(?:(thousand|million|billion)\\s+)?rows)");

  /** Powers of ten, as plans write sizes. */
  private static final Map<String, Long> SCALES =
      Map.of(
          "bytes", 1L,
          "kb", 1_000L,
          "mb", 1_000_000L,
          "gb", 1_000_000_000L,
          "tb", 1_000_000_000_000L,
          "thousand", 1_000L,
          "million", 1_000_000L,
          "billion", 1_000_000_000L);

  /** Reads a size; empty when the text is none. */
  public static Optional<Limit> parse(String text) {
    Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String unit = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
    long scale = unit == null ? 1 : SCALES.get(unit);
    return Optional.of(
        new Limit(
            text.strip(),
            new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(scale)).longValue(),
            matcher.group(2) == null));
  }

  /** Whether a table is larger; empty when nobody has counted its rows. */
  Optional<Boolean> isExceededBy(TableSize size) {
    if (ofRows && size.rows() < 0) {
      return Optional.empty();
    }
    return Optional.of((ofRows ? size.rows() : size.bytes()) > number);
  }
}
