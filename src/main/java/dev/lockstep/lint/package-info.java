/** What a declared schema would better not have: one small rule for each; hands over lints. */
package dev.lockstep.lint;
