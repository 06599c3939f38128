package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Inheriting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What attaching and detaching locks.
 *
 * <p>Source: PostgreSQL 18 manual, ALTER TABLE, {@code ATTACH PARTITION} and {@code DETACH
 * PARTITION}; that of indexes as measured on 14 to 18.
 */
final class Attachments {

  private static final String DEFAULT = "DEFAULT";

  private Attachments() {}

  /** A table that becomes a partition: the default partition is looked through for its rows. */
  static List<Lock> ofTable(Edit edit, Inheriting table) {
    List<Lock> locks = Actions.lock(edit, table.id(), LockMode.ACCESS_EXCLUSIVE);
    for (FactId parent : table.parents()) {
      locks = Actions.locks(locks, Actions.lockOnly(edit, parent, LockMode.SHARE_UPDATE_EXCLUSIVE));
    }
    return Actions.locks(locks, ofDefaults(edit, table));
  }

  /**
   * The default partitions beside a table: a partition that comes or goes changes what they take.
   */
  static List<Lock> ofDefaults(Edit edit, Inheriting table) {
    List<Lock> locks = List.of();
    if (table.partition()) {
      for (FactId parent : table.parents()) {
        for (FactId sibling :
            defaults(edit, parent).filter(id -> !id.equals(table.id())).toList()) {
          locks = Actions.locks(locks, Actions.lock(edit, sibling, LockMode.ACCESS_EXCLUSIVE));
        }
      }
    }
    return locks;
  }

  private static Stream<FactId> defaults(Edit edit, FactId parent) {
    return both(edit)
        .flatMap(catalog -> catalog.heirs(parent))
        .filter(heir -> DEFAULT.equals(heir.bound()))
        .map(Inheriting::id)
        .distinct();
  }

  /** An index of a table that becomes a part of one of the table above. */
  static List<Lock> ofIndex(Edit edit, FactId table) {
    List<Lock> locks = Actions.lockOnly(edit, table, LockMode.ACCESS_EXCLUSIVE);
    List<FactId> parents =
        both(edit)
            .map(catalog -> catalog.table(table))
            .flatMap(Optional::stream)
            .flatMap(part -> part.parents().stream())
            .distinct()
            .toList();
    for (FactId parent : parents) {
      locks = Actions.locks(locks, Actions.lockOnly(edit, parent, LockMode.SHARE_UPDATE_EXCLUSIVE));
    }
    return locks;
  }

  private static Stream<Catalog> both(Edit edit) {
    return Stream.of(edit.before(), edit.after());
  }
}
