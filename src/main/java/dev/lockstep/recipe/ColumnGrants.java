package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Privileges on columns that stand beside those on their table: what is revoked on the table is
 * revoked on its columns as well, so those that stay are granted again.
 *
 * <p>Source: PostgreSQL 18 manual, REVOKE: "revoking the same privileges from a table will
 * automatically revoke the column privileges".
 */
final class ColumnGrants {

  private ColumnGrants() {}

  /** The step, with what it takes away on the way granted again. */
  static Step kept(Edit edit, Step step) {
    FactId id = step.subject();
    if (id.kind() != Kind.GRANT || !hasColumns(id.parent())) {
      return step;
    }
    Privileges.Held before = held(edit, edit.before(), id);
    Privileges.Held after = held(edit, edit.after(), id);
    return step.doing(
        again(step.up(), before, after, edit.after(), id),
        again(step.down(), after, before, edit.before(), id));
  }

  private static boolean hasColumns(FactId object) {
    return switch (object.kind()) {
      case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
      default -> false;
    };
  }

  private static Privileges.Held held(Edit edit, Catalog catalog, FactId id) {
    Optional<Fact> there = catalog.find(id);
    return there
        .map(Privileges::held)
        .orElseGet(() -> Privileges.usual(edit.fact(id).orElseThrow()));
  }

  private static Action again(
      Action action, Privileges.Held from, Privileges.Held to, Catalog catalog, FactId id) {
    if (action.isNothing() || Privileges.relaxes(from, to)) {
      return action;
    }
    List<Statement> statements = new ArrayList<>(action.statements());
    onColumns(catalog, id)
        .forEach(grant -> statements.addAll(new Privileges(grant, catalog).create()));
    return new Action(statements, action.execution(), action.locks(), action.work());
  }

  /** What the same grantee was granted on columns by the same role; views have no column facts. */
  private static Stream<Grant> onColumns(Catalog catalog, FactId id) {
    FactId object = id.parent();
    return Stream.concat(Stream.of(object), catalog.children(object, Column.class).map(Column::id))
        .flatMap(part -> catalog.children(part, Grant.class))
        .filter(grant -> grant.id().parent().kind() == Kind.COLUMN)
        .filter(grant -> grant.id().name().equals(id.name()))
        .filter(grant -> grant.id().arguments().equals(id.arguments()));
  }
}
