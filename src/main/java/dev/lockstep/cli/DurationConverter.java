package dev.lockstep.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time as PostgreSQL's settings spell it: {@code 500ms}, {@code 10s}. */
final class DurationConverter implements ITypeConverter<Duration> {

  private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|min)");

  @Override
  public Duration convert(String value) {
    Matcher matcher = FORM.matcher(value);
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is no length of time such as 500ms, 10s or 2min");
    }
    int milliseconds =
        switch (matcher.group(2)) {
          case "ms" -> 1;
          case "s" -> 1000;
          default -> 60_000;
        };
    return Duration.ofMillis(
        new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(milliseconds)).longValue());
  }
}
