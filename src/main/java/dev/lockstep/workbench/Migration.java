package dev.lockstep.workbench;

import dev.lockstep.diff.Difference;
import dev.lockstep.plan.Plan;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.render.RenderedPhase;
import java.util.List;
import java.util.Optional;

/**
 * A plan with its scripts and the proof that they do what they say.
 *
 * @param evidence empty when it was not rehearsed
 */
public record Migration(
    Difference difference, Plan plan, List<RenderedPhase> scripts, Optional<Evidence> evidence) {}
