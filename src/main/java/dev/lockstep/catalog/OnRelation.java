package dev.lockstep.catalog;

/** A fact that has a name of its own in a schema and yet goes with one relation. */
public interface OnRelation {

  /** The table or materialized view it is on. */
  FactId relation();
}
