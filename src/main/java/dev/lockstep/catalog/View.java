package dev.lockstep.catalog;

import java.util.List;

/**
 * A view.
 *
 * @param definition the query, without the final semicolon
 * @param options {@code name=value}, sorted: {@code security_barrier}, {@code security_invoker},
 *     {@code check_option}
 * @param columns what it shows, in order
 */
public record View(
    FactId id, @Printed String definition, List<String> options, List<OutputColumn> columns)
    implements Fact {}
