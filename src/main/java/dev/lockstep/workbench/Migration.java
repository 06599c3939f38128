package dev.lockstep.workbench;

import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Difference;
import dev.lockstep.plan.Plan;
import dev.lockstep.plan.TableSize;
import dev.lockstep.rehearse.Evidence;
import dev.lockstep.render.RenderedPhase;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with its scripts and the proof that they do what they say.
 *
 * @param sizes of the tables on whose rows it works, as far as a live database told them
 * @param evidence empty when it was not rehearsed
 */
public record Migration(
    Difference difference,
    Plan plan,
    List<RenderedPhase> scripts,
    Map<FactId, TableSize> sizes,
    Optional<Evidence> evidence) {

  /** The same migration after it was rehearsed. */
  Migration proven(Evidence shown) {
    return new Migration(difference, plan, scripts, sizes, Optional.of(shown));
  }
}
