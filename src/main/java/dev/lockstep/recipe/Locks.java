package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.catalog.SequenceOwnership;
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
      default -> ofChange(edit, fact);
    };
  }

  /** What renaming the fact locks. */
  static List<Lock> ofRename(Edit edit, Fact fact) {
    return fact instanceof Index index
        ? Actions.lock(edit, index.relation(), LockMode.SHARE_UPDATE_EXCLUSIVE)
        : ofChange(edit, fact);
  }

  /** What removing the fact locks. */
  static List<Lock> ofRemoval(Edit edit, Fact fact) {
    return fact instanceof Constraint constraint
        ? ofConstraint(edit, constraint, LockMode.ACCESS_EXCLUSIVE)
        : ofChange(edit, fact);
  }

  /** What altering the fact locks. */
  static List<Lock> ofChange(Edit edit, Fact fact) {
    FactId relation = relation(fact);
    return switch (fact.id().kind()) {
      case SEQUENCE -> Actions.lock(edit, relation, LockMode.SHARE_ROW_EXCLUSIVE);
      case COMMENT, SECURITY_LABEL ->
          isRelation(relation)
              ? Actions.lock(edit, relation, LockMode.SHARE_UPDATE_EXCLUSIVE)
              : List.of();
      case OWNER ->
          isRelation(relation)
              ? Actions.lock(edit, relation, LockMode.ACCESS_EXCLUSIVE)
              : List.of();
      case STATISTICS -> Actions.lock(edit, relation, LockMode.SHARE_UPDATE_EXCLUSIVE);
      case TABLE, FOREIGN_TABLE -> ofTable(edit, (Inheriting) fact);
      case SEQUENCE_OWNERSHIP,
          COLUMN,
          COLUMN_OPTIONS,
          DEFAULT,
          CONSTRAINT,
          INDEX,
          VIEW,
          MATERIALIZED_VIEW,
          TRIGGER,
          POLICY,
          RULE ->
          Actions.lock(edit, relation, LockMode.ACCESS_EXCLUSIVE);
      // No relation is part of it.
      default -> List.of();
    };
  }

  /** A table and the parents that it is attached to or taken from. */
  private static List<Lock> ofTable(Edit edit, Inheriting table) {
    List<Lock> locks = Actions.lock(edit, table.id(), LockMode.ACCESS_EXCLUSIVE);
    for (FactId parent : table.parents()) {
      locks = Actions.locks(locks, Actions.lock(edit, parent, LockMode.ACCESS_EXCLUSIVE));
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
