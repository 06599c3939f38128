package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.sql.Sql;

/**
 * An expression that a user wrote in an annotation. Its names may be unqualified, so unlike all
 * other SQL it is run under a search path: the schema of its table, then {@code public}.
 */
final class UserExpression {

  private UserExpression() {}

  /** The search path for expressions about a table, as SET takes it. */
  static String searchPath(FactId table) {
    String schema = table.schemaName();
    return schema.equals("public") ? "public" : Sql.identifier(schema) + ", public";
  }

  /** Sets the search path until the end of the transaction. */
  static Statement use(FactId table) {
    return Actions.sql("recipe/user-expression/use", "searchPath", searchPath(table));
  }

  /** Empties the search path again. */
  static Statement leave() {
    return Actions.sql("recipe/user-expression/leave");
  }
}
