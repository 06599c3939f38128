/**
 * What one source contains: facts, their identities and the edges between them; hands over {@link
 * dev.lockstep.catalog.Catalog}, its fingerprint and its snapshot JSON.
 */
package dev.lockstep.catalog;
