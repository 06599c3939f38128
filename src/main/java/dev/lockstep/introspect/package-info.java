/** Reads a database; hands over its catalog. */
package dev.lockstep.introspect;
