package dev.lockstep.observe;

import dev.lockstep.postgres.ScriptStatement;

/**
 * What was seen of one statement.
 *
 * @param transaction tells the transactions of a script apart; statements of the same one have the
 *     same number
 * @param taken what it locked beyond what its transaction held already, and what it did with rows
 * @param held what its transaction has locked, it included
 */
public record Seen(
    ScriptStatement statement, int transaction, Observation taken, Observation held) {}
