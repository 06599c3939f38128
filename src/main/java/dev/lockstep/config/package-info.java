/**
 * The file {@code lockstep.yaml}: reads it, checks it, and hands over what it sets, each value with
 * its place.
 */
package dev.lockstep.config;
