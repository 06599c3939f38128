package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.SequenceOwnership;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a sequence to a column, and to the owner of its table: PostgreSQL wants both to have the
 * same owner, and changes that of the sequence with the table's only from then on.
 *
 * <p>Source: PostgreSQL manual, ALTER SEQUENCE, OWNED BY (14 to 18).
 */
final class SequenceOwner {

  private SequenceOwner() {}

  static List<Statement> take(SequenceOwnership ownership, Catalog catalog) {
    List<Statement> statements = new ArrayList<>();
    owner(ownership, catalog)
        .ifPresent(owner -> statements.addAll(Lifecycle.create(owner, catalog)));
    statements.add(Lifecycle.statement(ownership, "create"));
    return statements;
  }

  static List<Statement> release(SequenceOwnership ownership, Catalog catalog) {
    List<Statement> statements = new ArrayList<>();
    statements.add(Lifecycle.statement(ownership, "drop"));
    owner(ownership, catalog).ifPresent(owner -> statements.addAll(Lifecycle.drop(owner, catalog)));
    return statements;
  }

  /** From one column to another, up or down, while tables that stay have their new owners. */
  static List<Statement> move(Edit edit, SequenceOwnership from, SequenceOwnership to) {
    Catalog left = catalog(edit, from);
    Catalog taken = catalog(edit, to);
    if (owner(from, left).equals(owner(to, taken))) {
      return List.of(Lifecycle.statement(to, "create"));
    }
    List<Statement> statements = new ArrayList<>(release(from, left));
    statements.addAll(take(to, taken));
    return statements;
  }

  /** That a sequence belongs to a column, where it does. */
  static Optional<SequenceOwnership> ownership(Catalog catalog, FactId sequence) {
    return catalog.find(sequence.child(Kind.SEQUENCE_OWNERSHIP, ""), SequenceOwnership.class);
  }

  /** Whether a sequence may get another owner with the column that it is given to or leaves. */
  static boolean changes(Edit edit, FactId ownership) {
    return Stream.of(edit.before(), edit.after())
        .anyMatch(
            catalog ->
                catalog
                    .find(ownership, SequenceOwnership.class)
                    .flatMap(owned -> owner(owned, catalog))
                    .isPresent());
  }

  private static Catalog catalog(Edit edit, SequenceOwnership ownership) {
    return edit.after().contains(ownership.column().parent()) ? edit.after() : edit.before();
  }

  /** Who owns the table, and so the sequence; empty for whoever makes them. */
  private static Optional<Owner> owner(SequenceOwnership ownership, Catalog catalog) {
    return catalog
        .find(ownership.column().parent().child(Kind.OWNER, ""), Owner.class)
        .map(owner -> new Owner(ownership.id().parent().child(Kind.OWNER, ""), owner.role()));
  }
}
