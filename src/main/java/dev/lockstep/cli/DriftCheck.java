package dev.lockstep.cli;

import dev.lockstep.diff.Differ;
import dev.lockstep.diff.Difference;
import dev.lockstep.failure.Place;
import dev.lockstep.report.DatabaseDrift;
import dev.lockstep.report.DeltaReport;
import dev.lockstep.report.InFlight;
import dev.lockstep.report.KnownDifferences;
import java.util.function.UnaryOperator;

/** Judges what differs between a database and what is declared. */
final class DriftCheck {

  private final KnownDifferences known;
  private final PlansInFlight plans;
  private final Place fallback;

  /**
   * @param fallback where to point for what is declared nowhere; null for nowhere
   */
  DriftCheck(KnownDifferences known, PlansInFlight plans, Place fallback) {
    this.known = known;
    this.plans = plans;
    this.fallback = fallback;
  }

  /**
   * The drift of one database.
   *
   * @param name empty where there is only one
   * @param settled takes out what only reads differently
   */
  DatabaseDrift of(String name, Comparison compared, UnaryOperator<Difference> settled) {
    // A drift is what is there under which name, whatever may have been meant.
    Difference difference =
        settled.apply(
            Differ.between(compared.before(), Comparison.withoutRenames(compared.after()), false));
    KnownDifferences.Remainder rest = known.of(name, difference.deltas());
    InFlight plan =
        rest.unknown().isEmpty()
            ? null
            : plans.of(compared, settled, deltas -> known.of(name, deltas).unknown());
    DeltaReport report =
        new DeltaReport(
                DeltaReport.Question.DRIFT,
                difference.deltas(),
                compared.after().places(),
                compared.unmodelled())
            .of(compared.before().catalog(), compared.after().catalog())
            .pointingAt(fallback);
    return new DatabaseDrift(name, null, report, rest, plan);
  }
}
