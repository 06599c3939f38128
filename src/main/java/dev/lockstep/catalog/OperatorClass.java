package dev.lockstep.catalog;

import java.util.List;

/**
 * An operator class of an index method, which its identity has as arguments.
 *
 * @param type the type it is for
 * @param family the qualified name of its family
 * @param standard whether it is the default one for its type
 * @param storage the type that the index stores, where it is another, else null
 * @param members the operators and functions that belong to it and not only to its family, as
 *     CREATE OPERATOR CLASS takes them
 */
public record OperatorClass(
    FactId id, String type, String family, boolean standard, String storage, List<String> members)
    implements Fact {}
