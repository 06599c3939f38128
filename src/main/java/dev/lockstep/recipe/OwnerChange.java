package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.diff.Delta;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is granted to a role becomes the owner's own when the role becomes the owner, and the old
 * owner keeps nothing; what the owner itself may do goes over to the next one. So what is said of
 * either goes or changes before the owner changes and comes after it, in one transaction with it.
 */
final class OwnerChange {

  private OwnerChange() {}

  /** Whether a grant goes because its grantee becomes the owner. */
  static boolean takesAlong(Edit edit, Fact fact) {
    return isOf(edit, fact) && isTo(fact, edit.after());
  }

  /** Whether a grant comes because its grantee is the owner no more. */
  static boolean leavesBehind(Edit edit, Fact fact) {
    return isOf(edit, fact) && isTo(fact, edit.before());
  }

  /** The transaction of an owner's change; null for any other fact. */
  static String group(Edit edit, Fact fact) {
    if (fact.id().name().equals(Grant.OWNER) && edit.isAdded(fact.id())) {
      return null; // the new owner has what it usually may until then
    }
    return fact instanceof Owner || takesAlong(edit, fact) || leavesBehind(edit, fact)
        ? "own " + object(fact).key()
        : null;
  }

  /** The keys of the steps that have to run before this one: the owner's, or those before it. */
  static List<String> before(Edit edit, Fact fact) {
    if (fact instanceof Owner) {
      return Stream.concat(
              edit.deltas().stream()
                  .filter(delta -> !(delta instanceof Delta.Added))
                  .flatMap(delta -> edit.before().find(delta.id(), Grant.class).stream())
                  .filter(grant -> takesAlong(edit, grant) && object(grant).equals(object(fact)))
                  .flatMap(grant -> keys(grant.id(), "drop", "alter")),
              released(edit, fact))
          .toList();
    }
    if (fact instanceof SequenceOwnership && edit.after().contains(fact.id())) {
      return Stream.concat(
              Stream.of(fact.id().parent()),
              Stream.of(edit.before(), edit.after())
                  .flatMap(catalog -> catalog.find(fact.id(), SequenceOwnership.class).stream())
                  .map(ownership -> ownership.column().parent()))
          .map(owned -> owned.child(Kind.OWNER, ""))
          .flatMap(owner -> keys(owner, "create", "alter", "drop"))
          .toList();
    }
    return edit.isAdded(fact.id()) && leavesBehind(edit, fact)
        ? keys(object(fact).child(Kind.OWNER, ""), "create", "alter", "drop").toList()
        : List.of();
  }

  /**
   * A sequence has an owner of its own only when it belongs to no column any more. On the way down
   * it is given to a column of a table that has its owner again.
   */
  private static Stream<String> released(Edit edit, Fact owner) {
    return edit.deltas().stream()
        .filter(Delta.Removed.class::isInstance)
        .flatMap(delta -> edit.before().find(delta.id(), SequenceOwnership.class).stream())
        .filter(
            ownership ->
                ownership.column().isWithin(object(owner))
                    || ownership.id().isWithin(object(owner)))
        .flatMap(ownership -> keys(ownership.id(), "drop"));
  }

  private static Stream<String> keys(FactId id, String... verbs) {
    return Stream.of(verbs).map(verb -> StepBuilder.key("plain", verb, id));
  }

  private static boolean isOf(Edit edit, Fact fact) {
    return fact instanceof Grant
        && edit.delta(object(fact).child(Kind.OWNER, "")).isPresent()
        && edit.before().contains(object(fact))
        && edit.after().contains(object(fact));
  }

  private static boolean isTo(Fact grant, Catalog catalog) {
    String grantee = grant.id().name();
    return grantee.equals(Grant.OWNER) || grantee.equals(owner(catalog, object(grant)));
  }

  private static FactId object(Fact fact) {
    FactId parent = fact.id().parent();
    return parent.kind() == Kind.COLUMN ? parent.parent() : parent;
  }

  private static String owner(Catalog catalog, FactId object) {
    return catalog.find(object.child(Kind.OWNER, ""), Owner.class).map(Owner::role).orElse(null);
  }
}
