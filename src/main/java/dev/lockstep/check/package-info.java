/** What a pull request must know of a declared schema and its plans; hands over findings. */
package dev.lockstep.check;
