/** Steps to text, from templates; hands over SQL scripts. */
package dev.lockstep.render;
