/**
 * What the user named as a schema, resolved and loaded; hands over a {@link
 * dev.lockstep.source.LoadedSource}.
 */
package dev.lockstep.source;
