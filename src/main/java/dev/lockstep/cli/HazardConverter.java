package dev.lockstep.cli;

import dev.lockstep.recipe.HazardCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the code of a hazard as plans write it: {@code BLOCKS-WHILE-WORKING}. */
final class HazardConverter implements ITypeConverter<HazardCode> {

  @Override
  public HazardCode convert(String value) {
    return Arrays.stream(HazardCode.values())
        .filter(code -> code.word().equals(value.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'"
                        + value
                        + "' is no hazard; they are "
                        + Arrays.stream(HazardCode.values())
                            .map(HazardCode::word)
                            .collect(Collectors.joining(", "))));
  }
}
