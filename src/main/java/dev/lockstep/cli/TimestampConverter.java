package dev.lockstep.cli;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a moment in the form that names of plans have: {@code 20261120211500}. */
final class TimestampConverter implements ITypeConverter<LocalDateTime> {

  static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  @Override
  public LocalDateTime convert(String value) {
    try {
      return LocalDateTime.parse(value, FORMAT);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "'" + value + "' is no moment in the form yyyyMMddHHmmss, such as 20261120211500");
    }
  }
}
