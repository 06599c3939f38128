package dev.lockstep.cli;

import java.util.List;

/**
 * A value that holds for a command.
 *
 * @param key the key in the file
 * @param texts none when nothing is set and there is no default
 */
record InForce(String key, List<String> texts, Origin origin) {}
