/** What each stable code means: the pages of docs/codes, found by code and shown on a console. */
package dev.lockstep.explain;
