/** Quotes identifiers and literals by PostgreSQL's rules; hands over text that is safe in SQL. */
package dev.lockstep.sql;
