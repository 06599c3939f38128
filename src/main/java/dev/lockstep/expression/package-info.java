/** What predicates imply: reads PostgreSQL's normal form and hands over an answer to rely on. */
package dev.lockstep.expression;
