package dev.lockstep.catalog;

/**
 * A collation.
 *
 * @param provider {@code icu}, {@code libc} or {@code builtin} (17 and later)
 * @param locale the raw locale of a provider that has one for everything, else null
 * @param collate the raw locale by which {@code libc} sorts, else null
 * @param ctype the raw locale by which {@code libc} tells characters apart, else null
 * @param deterministic whether only strings of the same bytes are equal
 * @param rules raw rules that change those of the locale (16 and later), or null
 * @param version what the provider said when it was made, or null
 */
public record Collation(
    FactId id,
    String provider,
    String locale,
    String collate,
    String ctype,
    boolean deterministic,
    String rules,
    @Uncompared("it says which library the server had, and a schema cannot ask for one")
        String version)
    implements Fact {}
