package dev.lockstep.recipe;

import java.util.Locale;

/** The phases of a plan, in order. The deploy gate is between VALIDATE and CONTRACT. */
public enum Phase {
  /** What relaxes or adds; the old application keeps running and does not notice. */
  EXPAND,
  /** Data is moved in batches while triggers keep both shapes equal. */
  BACKFILL,
  /** Long scans and builds that block nobody; afterwards the new application may be deployed. */
  VALIDATE,
  /** What restricts or removes; only after the last old application has gone. */
  CONTRACT;

  /** The word for people and file names: {@code expand}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isBeforeGate() {
    return this != CONTRACT;
  }

  /** The later of the two. */
  public Phase max(Phase other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
