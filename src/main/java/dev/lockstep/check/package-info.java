/** What a pull request must know of a declared schema; hands over findings. */
package dev.lockstep.check;
