package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.diff.Delta;

/**
 * What is granted to a role becomes the owner's own when the role becomes the owner, and the old
 * owner keeps nothing. So such grants go before the owner changes and come after it, in one
 * transaction with it.
 */
final class OwnerChange {

  private OwnerChange() {}

  /** Whether a grant goes because its grantee becomes the owner. */
  static boolean takesAlong(Edit edit, Fact fact) {
    return isOf(edit, fact) && fact.id().name().equals(owner(edit.after(), object(fact)));
  }

  /** Whether a grant comes because its grantee is the owner no more. */
  static boolean leavesBehind(Edit edit, Fact fact) {
    return isOf(edit, fact) && fact.id().name().equals(owner(edit.before(), object(fact)));
  }

  /** The transaction of an owner's change; null for any other fact. */
  static String group(Edit edit, Fact fact) {
    return fact instanceof Owner || takesAlong(edit, fact) || leavesBehind(edit, fact)
        ? "own " + object(fact).key()
        : null;
  }

  /** The keys of the steps that take grants away before the owner changes. */
  static java.util.List<String> before(Edit edit, Fact fact) {
    return !(fact instanceof Owner)
        ? java.util.List.of()
        : edit.deltas().stream()
            .filter(Delta.Removed.class::isInstance)
            .map(delta -> ((Delta.Removed) delta).fact())
            .filter(grant -> takesAlong(edit, grant) && object(grant).equals(object(fact)))
            .map(grant -> StepBuilder.key("plain", "drop", grant.id()))
            .toList();
  }

  private static boolean isOf(Edit edit, Fact fact) {
    return fact instanceof Grant
        && edit.delta(object(fact).child(Kind.OWNER, "")).isPresent()
        && edit.before().contains(object(fact))
        && edit.after().contains(object(fact));
  }

  private static FactId object(Fact fact) {
    FactId parent = fact.id().parent();
    return parent.kind() == Kind.COLUMN ? parent.parent() : parent;
  }

  private static String owner(Catalog catalog, FactId object) {
    return catalog.find(object.child(Kind.OWNER, ""), Owner.class).map(Owner::role).orElse(null);
  }
}
