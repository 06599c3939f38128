/**
 * Makes up rows that tables accept, from types, constraints and trying; hands over how many there
 * are and why there are none.
 */
package dev.lockstep.seed;
