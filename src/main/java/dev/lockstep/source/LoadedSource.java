package dev.lockstep.source;

import dev.lockstep.catalog.Declared;
import java.util.List;

/**
 * A source, read.
 *
 * @param declared its catalog, with what its files say beyond SQL
 * @param serverMajor the major version of the server that the catalog was read from; 0 if none was
 * @param description for people: the file, or the server without a password
 * @param notices what was left out of a declared file or understood leniently, a sentence each
 */
public record LoadedSource(
    Declared declared, Source source, int serverMajor, String description, List<String> notices) {}
