package dev.lockstep.catalog;

import java.util.List;

/** A fact with options that a foreign-data wrapper reads. */
public interface ForeignObject {

  /**
   * The options as {@code name=value}, sorted. One whose value is a secret is there by its name
   * alone: the value is never read.
   */
  List<String> options();
}
