package dev.lockstep.catalog;

import java.util.List;

/**
 * A base type.
 *
 * @param parameters what CREATE TYPE takes and ALTER TYPE cannot change, in the order of the
 *     manual, each ready for SQL: {@code INPUT = public.f}, {@code PASSEDBYVALUE}
 * @param receive the function that reads its binary form, or null
 * @param send the function that writes its binary form, or null
 * @param typmodIn the function that reads its modifiers, or null
 * @param typmodOut the function that writes its modifiers, or null
 * @param analyze the function that gathers statistics, or null
 * @param subscript the function that takes it apart, or null
 * @param storage {@code plain}, {@code external}, {@code extended} or {@code main}
 */
public record BaseType(
    FactId id,
    List<String> parameters,
    String receive,
    String send,
    String typmodIn,
    String typmodOut,
    String analyze,
    String subscript,
    String storage)
    implements Fact {}
