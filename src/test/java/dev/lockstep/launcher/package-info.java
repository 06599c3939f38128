/** Tests of the launcher script at the top level. */
package dev.lockstep.launcher;
