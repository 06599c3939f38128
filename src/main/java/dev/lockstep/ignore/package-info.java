/** Which objects the user wants left alone: rules to the facts of a catalog that remain. */
package dev.lockstep.ignore;
