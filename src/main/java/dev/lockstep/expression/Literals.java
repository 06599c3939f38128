package dev.lockstep.expression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Constants as numbers: in the order of their domain where it has one, else only equal where the
 * constants are.
 */
final class Literals {

  private static final DateTimeFormatter TIMESTAMP =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
          .toFormatter();
  private static final DateTimeFormatter TIMESTAMPTZ =
      new DateTimeFormatterBuilder().append(TIMESTAMP).appendPattern("X").toFormatter();

  private final Map<String, BigDecimal> codes = new HashMap<>();

  /** The value of a constant, or null for one that is not understood. */
  BigDecimal value(ValueType type, String text) {
    try {
      return switch (type.domain()) {
        case ValueType.NUMBER -> new BigDecimal(text);
        case ValueType.FLOAT ->
            type.name().equals("real")
                ? new BigDecimal(Float.parseFloat(text))
                : new BigDecimal(Double.parseDouble(text));
        case ValueType.DATE -> BigDecimal.valueOf(LocalDate.parse(text).toEpochDay());
        case ValueType.TIMESTAMP ->
            micros(LocalDateTime.parse(text, TIMESTAMP).atOffset(ZoneOffset.UTC));
        case ValueType.TIMESTAMPTZ -> micros(OffsetDateTime.parse(text, TIMESTAMPTZ));
        case ValueType.UUID -> code(type.domain(), UUID.fromString(text).toString());
        case ValueType.PADDED -> code(ValueType.TEXT, text.replaceAll(" +$", ""));
        case ValueType.BOOLEAN -> null;
        default -> code(type.domain(), text);
      };
    } catch (NumberFormatException e) {
      return null; // infinite, or not a number
    } catch (DateTimeException | IllegalArgumentException e) {
      return null; // before Christ, infinite, or in a form of another setting
    }
  }

  private static BigDecimal micros(OffsetDateTime moment) {
    return BigDecimal.valueOf(moment.toEpochSecond())
        .movePointRight(6)
        .add(BigDecimal.valueOf(moment.getNano() / 1000));
  }

  private BigDecimal code(String domain, String text) {
    return codes.computeIfAbsent(domain + " " + text, key -> BigDecimal.valueOf(codes.size() + 1L));
  }
}
