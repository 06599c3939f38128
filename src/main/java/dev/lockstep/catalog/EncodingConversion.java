package dev.lockstep.catalog;

/**
 * A conversion between encodings.
 *
 * @param source the raw name of the encoding it reads
 * @param target the raw name of the encoding it writes
 * @param function the function that converts
 * @param standard whether it is the default one between the two
 */
public record EncodingConversion(
    FactId id, String source, String target, String function, boolean standard) implements Fact {}
