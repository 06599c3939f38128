package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import java.util.ArrayList;
import java.util.List;

/** The statements that give something another name or another schema. */
final class RenameStatements {

  private RenameStatements() {}

  /** The statements that rename: the name, and the schema where that changes. */
  static List<Statement> of(FactId from, FactId to) {
    List<Statement> statements = new ArrayList<>();
    FactId at = from.parent() == null ? from : from.under(to.parent());
    if (!at.equals(from)) {
      statements.add(
          Actions.sql(
              "sql/relation/set-schema",
              "reference",
              from.sqlReference(),
              "to",
              to.parent().localName()));
    }
    if (!from.name().equals(to.name())) {
      statements.add(rename(at, to));
    }
    return statements;
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
