/** Errors a user can act on: a stable code, where, why, and what to do. */
package dev.lockstep.failure;
