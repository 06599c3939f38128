package dev.lockstep.render;

import java.time.Duration;

/**
 * How scripts are written.
 *
 * @param title what the plan is called, any characters
 * @param lockTimeout how long a transaction waits for a lock before it gives up
 * @param statementTimeout how long a statement that only changes the catalogs may take
 */
public record ScriptOptions(String title, Duration lockTimeout, Duration statementTimeout) {}
