/**
 * Trials: two applications keep working on a filled database while psql runs the scripts of a plan,
 * up and down.
 */
package dev.lockstep.trial;
