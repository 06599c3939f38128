package dev.lockstep.render;

import java.time.Duration;

/**
 * How scripts are written.
 *
 * @param title what the plan is called, any characters
 * @param lockTimeout how long a transaction waits for a lock before it gives up
 * @param statementTimeout how long a statement that only changes the catalogs may take
 * @param rerunnable whether the scripts note in the database what is done, so that they can be run
 *     again after an interruption; plain ones run once, under a runner with a history of its own
 */
public record ScriptOptions(
    String title, Duration lockTimeout, Duration statementTimeout, boolean rerunnable) {}
