/** Makes up schemas and edits of them, by chance but repeatably. */
package dev.lockstep.generate;
