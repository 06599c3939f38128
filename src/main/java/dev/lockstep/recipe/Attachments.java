package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
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
    locks = Actions.locks(locks, ofDefaults(edit, table));
    return Actions.locks(locks, ofForeignKeys(edit, table));
  }

  /**
   * The tables that the foreign keys of the tables above refer to: a partition that comes gets each
   * of these keys, and nothing that it refers to may be deleted meanwhile. A key that is made in
   * the same plan comes after the partition.
   */
  private static List<Lock> ofForeignKeys(Edit edit, Inheriting table) {
    Catalog catalog = edit.after().contains(table.id()) ? edit.after() : edit.before();
    List<Lock> locks = List.of();
    Optional<Inheriting> at = Optional.of(table);
    while (at.isPresent() && at.get().partition()) {
      FactId whole = at.get().parents().get(0);
      for (Constraint key : catalog.children(whole, Constraint.class).toList()) {
        if (key.type() == Constraint.Type.FOREIGN_KEY && !edit.isAdded(key.id())) {
          locks =
              Actions.locks(
                  locks, Actions.lock(edit, key.referenced(), LockMode.SHARE_ROW_EXCLUSIVE));
        }
      }
      at = catalog.table(whole);
    }
    return locks;
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

  /**
   * A column as a partition needs it to be attached at the end of a phase, or on the way down after
   * it: of the type that the column of the topmost table has then, and NOT NULL where that is or it
   * is so of its own.
   *
   * @param catalog the one that the partition is in
   */
  static Column form(Edit edit, Catalog catalog, Inheriting table, Column column, Phase phase) {
    if (!table.partition()) {
      return column;
    }
    FactId top = table.id();
    Optional<Inheriting> at = Optional.of(table);
    while (at.isPresent() && at.get().partition()) {
      top = at.get().parents().get(0);
      at = catalog.table(top);
    }
    FactId id = column.id().under(top);
    Optional<Column> before = edit.before().find(id, Column.class);
    Optional<Column> after = edit.after().find(id, Column.class);
    return before.isPresent() && after.isPresent()
        ? form(
            edit,
            column,
            before.get(),
            after.get(),
            column.notNull() && !catalog.get(id, Column.class).notNull(),
            phase)
        : column;
  }

  private static Column form(
      Edit edit, Column column, Column before, Column after, boolean stricter, Phase phase) {
    boolean typed =
        TypeChange.spelled(before).equals(TypeChange.spelled(after))
            || TypeChange.of(edit, before, after).phase().compareTo(phase) <= 0;
    boolean required =
        after.notNull()
            && (before.notNull() || ColumnNotNull.phase(edit, after.id()).compareTo(phase) <= 0);
    return column.like(typed ? after : before, stricter || required);
  }

  private static Stream<Catalog> both(Edit edit) {
    return Stream.of(edit.before(), edit.after());
  }
}
