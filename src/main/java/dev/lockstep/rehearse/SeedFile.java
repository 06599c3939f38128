package dev.lockstep.rehearse;

/**
 * A user's own script that fills the schema before a plan with rows.
 *
 * @param name what messages call the file
 */
public record SeedFile(String name, String sql) {}
