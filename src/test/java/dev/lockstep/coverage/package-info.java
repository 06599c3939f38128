/** That every system catalog, every column of it and every kind of fact is decided about. */
package dev.lockstep.coverage;
