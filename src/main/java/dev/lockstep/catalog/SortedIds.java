package dev.lockstep.catalog;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** Identities that are sorted already, as a set; takes no room of its own and cannot be changed. */
final class SortedIds extends AbstractSet<FactId> {

  private final List<FactId> sorted;

  /**
   * @param sorted random access, none twice
   */
  SortedIds(List<FactId> sorted) {
    this.sorted = Collections.unmodifiableList(sorted);
  }

  @Override
  public boolean contains(Object object) {
    return object instanceof FactId id && Collections.binarySearch(sorted, id) >= 0;
  }

  @Override
  public Iterator<FactId> iterator() {
    return sorted.iterator();
  }

  @Override
  public int size() {
    return sorted.size();
  }
}
