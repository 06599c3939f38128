/** Deltas to steps: one class per recipe; hands over typed steps, never SQL text. */
package dev.lockstep.recipe;
