/**
 * What an application that knows a schema does with it, run on a real server; hands over what the
 * server refuses and which values are not those that were written.
 */
package dev.lockstep.application;
