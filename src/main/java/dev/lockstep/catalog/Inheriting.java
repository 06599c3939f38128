package dev.lockstep.catalog;

import java.util.List;

/** A table, ordinary or foreign: it may inherit from others or be a partition of one. */
public interface Inheriting {

  /** What it is called. */
  FactId id();

  /** The tables it inherits from, in order; for a partition the one it is part of. */
  List<FactId> parents();

  /** {@code FOR VALUES …} or {@code DEFAULT} of a partition, else null. */
  String bound();

  /** Whether it is a partition of another table. */
  default boolean partition() {
    return bound() != null;
  }
}
