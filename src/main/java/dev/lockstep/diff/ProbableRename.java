package dev.lockstep.diff;

import dev.lockstep.catalog.FactId;

/** Something that is gone and something like it that is new: renamed, perhaps. */
public record ProbableRename(FactId removed, FactId added) {}
