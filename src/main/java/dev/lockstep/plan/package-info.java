/** Steps to ordered phases: the gate rule, the one graph and its sort; hands over a plan. */
package dev.lockstep.plan;
