/**
 * Makes up schemas and edits of them, by chance but repeatably. Which kinds they hold says {@code
 * GeneratedKindsTest}.
 */
package dev.lockstep.generate;
