/**
 * Everything that talks to a PostgreSQL server: addresses, connections, the ephemeral server and
 * the running of scripts; hands over open connections and scratch databases.
 */
package dev.lockstep.postgres;
