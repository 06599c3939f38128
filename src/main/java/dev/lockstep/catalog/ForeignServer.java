package dev.lockstep.catalog;

import java.util.List;

/**
 * A foreign server.
 *
 * @param wrapper the raw name of its foreign-data wrapper
 * @param type as it was said, or null
 * @param version as it was said, or null
 */
public record ForeignServer(
    FactId id, String wrapper, String type, String version, List<String> options)
    implements Fact, ForeignObject {}
