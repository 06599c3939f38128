package dev.lockstep.cli;

import dev.lockstep.failure.Nearest;
import dev.lockstep.lint.LintCode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of a lint as findings write it: {@code LINT-SERIAL}. */
final class LintCodeConverter implements ITypeConverter<LintCode> {

  /** How many letters of a code may be wrong for it to be guessed. */
  private static final int MOST_WRONG = 4;

  @Override
  public LintCode convert(String value) {
    return LintCode.of(value)
        .orElseThrow(
            () -> new TypeConversionException("'" + value + "' is no lint; " + meant(value)));
  }

  private static String meant(String value) {
    List<String> words = Arrays.stream(LintCode.values()).map(LintCode::word).toList();
    List<String> near = Nearest.to(value.toUpperCase(Locale.ROOT), words, MOST_WRONG);
    return near.isEmpty()
        ? "they are " + String.join(", ", words)
        : "did you mean " + near.get(0) + "?";
  }
}
