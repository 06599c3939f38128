/** Tests of the house: floors, confinements, and that the documentation is complete. */
package dev.lockstep.architecture;
