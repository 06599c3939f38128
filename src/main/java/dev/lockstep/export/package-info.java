/** Writes a catalog in the form in which another program takes a schema. */
package dev.lockstep.export;
