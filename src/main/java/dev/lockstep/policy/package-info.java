/**
 * Which hazards a plan may have: rules by hazard and by the size of tables, and what they say to a
 * plan.
 */
package dev.lockstep.policy;
