package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.List;

/** The statements that give something another name or another schema. */
final class RenameStatements {

  private RenameStatements() {}

  /** The statements that rename: the name, and the schema where that changes. */
  static List<Statement> of(FactId from, FactId to) {
    List<Statement> statements = new ArrayList<>();
    FactId at = from.parent() == null ? from : moved(from, to);
    if (!at.equals(from)) {
      statements.add(
          Actions.sql(
              "sql/relation/set-schema",
              "reference",
              from.sqlReference(),
              "to",
              schema(to).localName()));
    }
    if (!from.name().equals(to.name())) {
      statements.add(rename(at, to));
    }
    return statements;
  }

  private static FactId moved(FactId from, FactId to) {
    return from.kind() == Kind.MULTIRANGE ? to.named(from.name()) : from.under(to.parent());
  }

  /** A multirange is part of its range, and still does not move with it. */
  private static FactId schema(FactId id) {
    return id.kind() == Kind.MULTIRANGE ? FactId.schema(id.arguments()) : id.parent();
  }

  private static Statement rename(FactId from, FactId to) {
    return switch (from.kind()) {
      case COLUMN ->
          Actions.sql(
              "sql/column/rename",
              "table",
              from.parent().sqlName(),
              "from",
              from.localName(),
              "to",
              to.localName());
      case ATTRIBUTE ->
          Actions.sql(
              "sql/attribute/rename",
              "type",
              from.parent().sqlName(),
              "from",
              from.localName(),
              "to",
              to.localName());
      case CONSTRAINT ->
          Actions.sql(
              "sql/constraint/rename",
              "table",
              from.parent().sqlName(),
              "from",
              from.localName(),
              "to",
              to.localName());
      case DOMAIN_CONSTRAINT ->
          Actions.sql(
              "sql/domain-constraint/rename",
              "domain",
              from.parent().sqlName(),
              "from",
              from.localName(),
              "to",
              to.localName());
      default ->
          Actions.sql(
              "sql/relation/rename", "reference", from.sqlReference(), "to", to.localName());
    };
  }
}
