package dev.lockstep.catalog;

/**
 * A column that a view shows.
 *
 * @param name raw
 * @param type with its modifier
 */
public record OutputColumn(String name, String type) {}
