/** Proves a plan, up and down, on an ephemeral PostgreSQL; hands over the evidence. */
package dev.lockstep.rehearse;
