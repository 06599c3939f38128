/**
 * Reads a database into a {@link dev.lockstep.catalog.Catalog} in one consistent snapshot; hands
 * over {@link dev.lockstep.introspect.Introspected}.
 */
package dev.lockstep.introspect;
