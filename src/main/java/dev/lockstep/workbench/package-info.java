/**
 * Joins the parts: two declared catalogs to a measured, planned, rendered and rehearsed migration.
 */
package dev.lockstep.workbench;
