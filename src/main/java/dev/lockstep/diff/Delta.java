package dev.lockstep.diff;

import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import java.util.Set;

/** How one fact differs between two catalogs. */
public sealed interface Delta {

  /** What the fact is called afterwards; for a removed one what it was called. */
  FactId id();

  /** The fact is only in the second catalog. */
  record Added(Fact fact) implements Delta {
    @Override
    public FactId id() {
      return fact.id();
    }
  }

  /** The fact is only in the first catalog. */
  record Removed(Fact fact) implements Delta {
    @Override
    public FactId id() {
      return fact.id();
    }
  }

  /**
   * The fact is in both and differs.
   *
   * @param before under the name it has afterwards, also when a parent of it was renamed
   * @param after the second catalog's
   * @param attributes the names of the attributes that differ, sorted, never empty
   */
  record Altered(Fact before, Fact after, Set<String> attributes) implements Delta {
    @Override
    public FactId id() {
      return after.id();
    }
  }

  /**
   * The fact is in both under different names, because somebody said so.
   *
   * @param before under its old name
   * @param after under its new name
   * @param attributes the names of the other attributes that differ, sorted, may be empty
   */
  record Renamed(Fact before, Fact after, Set<String> attributes) implements Delta {
    @Override
    public FactId id() {
      return after.id();
    }
  }
}
