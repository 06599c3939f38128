package dev.lockstep.diff;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import java.util.List;
import java.util.Map;

/**
 * Two catalogs and how they differ.
 *
 * @param before the first catalog, every identity as it was
 * @param renamed the first catalog as it is after the renames
 * @param after the second one; owners it does not declare are those of the first
 * @param renames what was renamed, old identity to new, parts of renamed facts not listed
 * @param deltas sorted by identity
 */
public record Difference(
    Catalog before,
    Catalog renamed,
    Catalog after,
    Map<FactId, FactId> renames,
    List<Delta> deltas) {

  public boolean isEmpty() {
    return deltas.isEmpty();
  }
}
