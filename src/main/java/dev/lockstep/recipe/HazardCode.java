package dev.lockstep.recipe;

/** The stable codes of hazards, each with how grave it is. */
public enum HazardCode {
  /** Rows or values are gone after the step. */
  DATA_LOSS(Severity.DANGEROUS),
  /** The down script cannot bring back values; it says which. */
  DOWN_LOSES_DATA(Severity.CAUTION),
  /** The step works on every row while readers or writers wait. */
  BLOCKS_WHILE_WORKING(Severity.DANGEROUS),
  /** The old application fails on this after the step. */
  BREAKS_OLD_APPLICATION(Severity.DANGEROUS),
  /** The new application cannot work before the step, which stands behind the gate. */
  NEW_APPLICATION_WAITS(Severity.CAUTION),
  /** The step fails when existing rows do not satisfy it; the check counts them. */
  ROWS_MAY_VIOLATE(Severity.CAUTION),
  /** A new foreign key has no index on its referencing side. */
  UNINDEXED_FOREIGN_KEY(Severity.CAUTION),
  /** The change is made plainly, because there is no online recipe for it yet. */
  NO_ONLINE_RECIPE(Severity.CAUTION),
  /** A materialized view that is made again cannot be read until its query has run. */
  UNFILLED_UNTIL_REFRESHED(Severity.DANGEROUS),
  /** What existing code does may change although no shape does. */
  BEHAVIOUR_CHANGES(Severity.CAUTION),
  /** The batches of the step fire triggers that a user made. */
  FIRES_TRIGGERS(Severity.CAUTION),
  /** A name is that of a view for a while, which takes what views take. */
  THROUGH_A_VIEW(Severity.CAUTION),
  /** PostgreSQL cannot undo it; the down script leaves it. */
  IRREVERSIBLE(Severity.CAUTION),
  /** A password or the like has to be put in by hand, because no plan holds one. */
  SECRET_LEFT_OUT(Severity.DANGEROUS),
  /** Several tables are locked in one transaction, so whoever uses them waits for all of it. */
  LOCKS_SEVERAL_TABLES(Severity.SAFE);

  private final Severity severity;

  HazardCode(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }

  /** The word users see: {@code DATA-LOSS}. */
  public String word() {
    return name().replace('_', '-');
  }
}
