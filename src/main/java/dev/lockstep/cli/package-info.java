/**
 * The command line: options, console, exit status; wires the other packages and decides nothing.
 */
package dev.lockstep.cli;
