/**
 * Reads the folders in which other programs keep their migrations; hands over the files that lead
 * to the schema, in the order in which the program that they belong to runs them.
 */
package dev.lockstep.migrations;
