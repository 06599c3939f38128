package dev.lockstep.recipe;

import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.SequenceOwnership;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sequence that goes to another schema without the table of its column: PostgreSQL moves none
 * that belongs to a column, and gives one only to a column of a table in the sequence's schema. So
 * it is released before and given to its next column after, in the transaction in which it moves.
 *
 * <p>Source: PostgreSQL manual, ALTER SEQUENCE, OWNED BY (14 to 18).
 */
final class SequenceMove {

  private final Edit edit;
  private final FactId sequence;
  private final FactId from;
  private final FactId to;
  private final Optional<SequenceOwnership> left;
  private final Optional<SequenceOwnership> taken;

  /** Its owner of its own, which it has no more when it belongs to a column. */
  private final Optional<Owner> owner;

  /**
   * A rename of anything, which says nothing unless it is such a move.
   *
   * @param id what it is called in the end
   * @param from what it is called before this rename
   * @param to what it is called after it
   */
  SequenceMove(Edit edit, FactId id, FactId from, FactId to) {
    this.edit = edit;
    this.sequence = id;
    this.from = from;
    this.to = to;
    boolean moves = id.kind() == Kind.SEQUENCE && !from.parent().equals(to.parent());
    this.left = moves ? SequenceOwner.ownership(edit.before(), id) : Optional.empty();
    this.taken = moves ? SequenceOwner.ownership(edit.after(), id) : Optional.empty();
    this.owner = taken.flatMap(owned -> edit.before().find(id.child(Kind.OWNER, ""), Owner.class));
  }

  /** The facts that change with it. */
  List<FactId> changed() {
    return Stream.of(left, taken, owner)
        .flatMap(Optional::stream)
        .map(Fact::id)
        .distinct()
        .toList();
  }

  /** The step of the rename, with what has to be said before and after it. */
  StepBuilder on(StepBuilder step) {
    if (changed().isEmpty()) {
      return step;
    }
    if (left.isPresent() && taken.isPresent()) {
      step.alters(taken.get().id());
    } else {
      left.ifPresent(owned -> step.destroys(owned.id()));
      taken.ifPresent(owned -> step.produces(owned.id()));
    }
    owner.ifPresent(own -> step.destroys(own.id()));
    return step.up(Actions.instant(locks(), up()))
        .down(Actions.instant(locks(), down()))
        .after(renames());
  }

  /** What moves or renames it, and gives it to nobody. */
  List<Statement> freely() {
    List<Statement> statements = new ArrayList<>();
    left.ifPresent(owned -> statements.add(Lifecycle.statement(called(from, owned), "drop")));
    statements.addAll(RenameStatements.of(from, to));
    return statements;
  }

  private List<Lock> locks() {
    return Actions.lockOnly(edit, sequence, LockMode.ACCESS_EXCLUSIVE);
  }

  private List<Statement> up() {
    List<Statement> statements = new ArrayList<>();
    left.ifPresent(
        owned -> statements.addAll(SequenceOwner.release(called(from, owned), edit.before())));
    statements.addAll(RenameStatements.of(from, to));
    owner.ifPresent(own -> statements.add(Lifecycle.statement(called(to, own), "drop")));
    taken.ifPresent(
        owned -> statements.addAll(SequenceOwner.take(called(to, owned), edit.after())));
    return statements;
  }

  private List<Statement> down() {
    List<Statement> statements = new ArrayList<>();
    taken.ifPresent(
        owned -> statements.addAll(SequenceOwner.release(called(to, owned), edit.after())));
    owner.ifPresent(own -> statements.add(Lifecycle.statement(called(to, own), "create")));
    statements.addAll(RenameStatements.of(to, from));
    left.ifPresent(
        owned -> statements.addAll(SequenceOwner.take(called(from, owned), edit.before())));
    return statements;
  }

  private static SequenceOwnership called(FactId name, SequenceOwnership owned) {
    return new SequenceOwnership(owned.id().under(name), owned.column());
  }

  private static Owner called(FactId name, Owner own) {
    return new Owner(own.id().under(name), own.role());
  }

  /** The steps that rename the columns and tables that it leaves and is given to. */
  private List<String> renames() {
    return Stream.of(left, taken)
        .flatMap(Optional::stream)
        .flatMap(owned -> Stream.iterate(owned.column(), Objects::nonNull, FactId::parent))
        .distinct()
        .map(RenameObject::key)
        .toList();
  }
}
