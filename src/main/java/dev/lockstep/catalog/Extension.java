package dev.lockstep.catalog;

/**
 * An installed extension; its members are not facts.
 *
 * @param schema the raw name of the schema its objects are in
 * @param version what {@code pg_extension.extversion} says
 */
public record Extension(
    FactId id,
    String schema,
    @Uncompared("a declared schema names the extension and takes the version the server has")
        String version)
    implements Fact {}
