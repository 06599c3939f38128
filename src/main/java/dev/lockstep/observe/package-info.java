/**
 * Watches a session while it runs statements; hands over what each of them locked, scanned, built
 * and wrote anew.
 */
package dev.lockstep.observe;
