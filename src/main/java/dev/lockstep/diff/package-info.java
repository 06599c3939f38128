/** Two catalogs to deltas: generic over facts, knows no kind. */
package dev.lockstep.diff;
