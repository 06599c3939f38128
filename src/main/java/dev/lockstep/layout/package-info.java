/** A plan to files: which file is called what, written whole or not at all; hands over a folder. */
package dev.lockstep.layout;
