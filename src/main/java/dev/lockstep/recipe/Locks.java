package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.diff.Delta;
import dev.lockstep.expression.Calls;
import java.util.List;

/** Which lock the plain statement of a fact takes, and on what; measured on 14 to 18. */
final class Locks {

  private Locks() {}

  /** What making the fact locks. */
  static List<Lock> ofCreation(Edit edit, Fact fact) {
    return switch (fact.id().kind()) {
      case TRIGGER -> Actions.lock(edit, relation(fact), LockMode.SHARE_ROW_EXCLUSIVE);
      case CONSTRAINT -> ofConstraint(edit, (Constraint) fact, LockMode.SHARE_ROW_EXCLUSIVE);
      case INDEX -> Actions.lock(edit, relation(fact), LockMode.SHARE);
      case DOMAIN_CONSTRAINT ->
          DomainUsers.checks(fact) ? DomainUsers.locks(edit, fact.id().parent()) : List.of();
      default -> ofChange(edit, fact);
    };
  }

  /** The action that makes the fact with its plain statements, and works on rows where it must. */
  static Action making(Edit edit, Fact fact, List<Statement> statements) {
    List<Lock> locks = ofCreation(edit, fact);
    // What is new has no rows; but a materialized view reads those of others.
    boolean works = fact instanceof MaterializedView || !locks.isEmpty();
    return new Action(
        statements,
        Execution.TRANSACTION,
        locks,
        works && !statements.isEmpty() ? workOfCreation(fact) : Work.CATALOG);
  }

  /**
   * What adding a column to a table with rows does with them.
   *
   * <p>Source: as measured on 14 to 18; PostgreSQL 18 manual, ALTER TABLE, "Notes".
   *
   * @param value its default, or null
   */
  static Work workOfColumn(Catalog catalog, Column column, String value) {
    if (rewrites(catalog, column) || value != null && !Calls.none(value)) {
      return Work.REWRITE;
    }
    return column.notNull() && value == null ? Work.SCAN : Work.CATALOG;
  }

  /** Whether a column writes every row anew when it is added, whatever its default is. */
  static boolean rewrites(Catalog catalog, Column column) {
    return column.identity() != null
        || column.computed() && !column.virtual()
        || hasCheckedDomain(catalog, column);
  }

  static boolean hasCheckedDomain(Catalog catalog, Column column) {
    return catalog.dependencies(column.id()).stream()
        .flatMap(type -> catalog.find(type, DomainType.class).stream())
        .anyMatch(
            domain ->
                domain.notNull()
                    || catalog.children(domain.id(), DomainConstraint.class).findAny().isPresent());
  }

  private static Work workOfCreation(Fact fact) {
    if (fact instanceof Index) {
      return Work.BUILD;
    }
    if (fact instanceof MaterializedView view) {
      return view.populated() ? Work.SCAN : Work.CATALOG;
    }
    if (fact instanceof Constraint constraint) {
      return constraint.indexed() ? Work.BUILD : constraint.validated() ? Work.SCAN : Work.CATALOG;
    }
    return DomainUsers.checks(fact) ? Work.SCAN : Work.CATALOG;
  }

  /** What renaming the fact locks. */
  static List<Lock> ofRename(Edit edit, Fact fact) {
    if (fact instanceof Sequence) {
      return Actions.lockOnly(edit, fact.id(), LockMode.ACCESS_EXCLUSIVE);
    }
    return fact instanceof Index index
        ? Actions.lock(edit, index.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE)
        : ofChange(edit, fact);
  }

  /** What removing the fact locks. */
  static List<Lock> ofRemoval(Edit edit, Fact fact) {
    if (fact instanceof Sequence) {
      return Actions.lockOnly(edit, fact.id(), LockMode.ACCESS_EXCLUSIVE);
    }
    return fact instanceof Constraint constraint
        ? ofConstraint(edit, constraint, LockMode.ACCESS_EXCLUSIVE)
        : ofChange(edit, fact);
  }

  /** What altering the fact locks. */
  static List<Lock> ofChange(Edit edit, Fact fact) {
    FactId relation = relation(fact);
    return switch (fact.id().kind()) {
      case SEQUENCE ->
          Actions.lockOnly(
              edit,
              relation,
              changesPersistence(edit, relation)
                  ? LockMode.ACCESS_EXCLUSIVE
                  : LockMode.SHARE_ROW_EXCLUSIVE);
      case COMMENT, SECURITY_LABEL ->
          isRelation(relation)
              ? Actions.lockOnly(edit, relation, LockMode.SHARE_UPDATE_EXCLUSIVE)
              : List.of();
      case OWNER ->
          isRelation(relation)
              ? Actions.lockOnly(edit, relation, LockMode.ACCESS_EXCLUSIVE)
              : List.of();
      case PUBLICATION_TABLE -> Actions.lockOnly(edit, relation, LockMode.SHARE_UPDATE_EXCLUSIVE);
      case STATISTICS -> Actions.lockOnly(edit, relation, LockMode.SHARE_UPDATE_EXCLUSIVE);
      case TABLE, FOREIGN_TABLE -> ofTable(edit, (Inheriting) fact);
      case SEQUENCE_OWNERSHIP ->
          Actions.lockOnly(
              edit,
              fact.id().parent(),
              SequenceOwner.changes(edit, fact.id())
                  ? LockMode.ACCESS_EXCLUSIVE
                  : LockMode.SHARE_ROW_EXCLUSIVE);
      case POLICY, RULE, VIEW, MATERIALIZED_VIEW ->
          Actions.lockOnly(edit, relation, LockMode.ACCESS_EXCLUSIVE);
      case COLUMN, COLUMN_OPTIONS, DEFAULT, CONSTRAINT, INDEX, TRIGGER ->
          Actions.lock(edit, relation, LockMode.ACCESS_EXCLUSIVE);
      // No relation is part of it.
      default -> List.of();
    };
  }

  /** A sequence that becomes unlogged or logged gets another file. */
  private static boolean changesPersistence(Edit edit, FactId sequence) {
    return edit.delta(sequence)
        .filter(
            delta ->
                delta instanceof Delta.Altered altered && altered.attributes().contains("unlogged"))
        .isPresent();
  }

  /** A table and the parents that it is attached to or taken from. */
  private static List<Lock> ofTable(Edit edit, Inheriting table) {
    List<Lock> locks = Actions.lockOnly(edit, table.id(), LockMode.ACCESS_EXCLUSIVE);
    for (FactId parent : table.parents()) {
      locks = Actions.locks(locks, Actions.lockOnly(edit, parent, LockMode.ACCESS_EXCLUSIVE));
    }
    return locks;
  }

  private static List<Lock> ofConstraint(Edit edit, Constraint constraint, LockMode foreignKey) {
    if (constraint.type() != Constraint.Type.FOREIGN_KEY) {
      return Actions.lock(edit, constraint.id().parent(), LockMode.ACCESS_EXCLUSIVE);
    }
    return Actions.locks(
        Actions.lock(edit, constraint.id().parent(), foreignKey),
        Actions.lock(edit, constraint.referenced(), foreignKey));
  }

  /** The relation that a fact is or is a part of; itself where there is none. */
  static FactId relation(Fact fact) {
    if (fact instanceof OnRelation part) {
      return part.relation();
    }
    if (fact instanceof SequenceOwnership ownership) {
      return ownership.column().parent();
    }
    FactId id = fact.id();
    while (!isRelation(id) && id.parent() != null && id.parent().kind() != Kind.SCHEMA) {
      id = id.parent();
    }
    return id;
  }

  private static boolean isRelation(FactId id) {
    return switch (id.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW, SEQUENCE -> true;
      default -> false;
    };
  }
}
