package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Routine;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A type and the functions that it is made of, which are over the type themselves: they can only go
 * together, by DROP TYPE CASCADE.
 *
 * <p>Source: PostgreSQL 18 manual, CREATE TYPE and DROP TYPE.
 */
final class TypeCluster {

  private TypeCluster() {}

  /** The type with which a shell or a function of a type goes; empty for everything else. */
  static Optional<FactId> type(Catalog catalog, FactId id) {
    if (id.kind() == Kind.SHELL_TYPE) {
      return whole(catalog, id);
    }
    return id.kind() != Kind.ROUTINE
        ? Optional.empty()
        : catalog.dependencies(id).stream()
            .filter(need -> need.kind() == Kind.SHELL_TYPE)
            .flatMap(shell -> whole(catalog, shell).stream())
            .filter(type -> catalog.dependencies(type).contains(id))
            .findFirst();
  }

  /** The type of which a shell is the name. */
  private static Optional<FactId> whole(Catalog catalog, FactId shell) {
    return List.of(Kind.BASE_TYPE, Kind.RANGE).stream()
        .map(kind -> shell.parent().child(kind, shell.name()))
        .filter(catalog::contains)
        .findFirst();
  }

  /** The name alone of a type. */
  static FactId shell(FactId type) {
    return type.parent().child(Kind.SHELL_TYPE, type.name());
  }

  static boolean isType(FactId id) {
    return id.kind() == Kind.BASE_TYPE || id.kind() == Kind.RANGE;
  }

  /** The functions that go with a type. */
  private static List<FactId> functions(Catalog catalog, FactId type) {
    return catalog.dependencies(type).stream()
        .filter(need -> catalog.find(need, Routine.class).isPresent())
        .filter(need -> catalog.dependencies(need).contains(shell(type)))
        .toList();
  }

  /** What removes a type; CASCADE takes its functions, and nothing else may hang on them. */
  static List<Statement> drop(Fact type, Catalog catalog) {
    List<FactId> functions = functions(catalog, type.id());
    if (functions.isEmpty()) {
      return List.of(Lifecycle.statement(type, "drop"));
    }
    return List.of(
        Actions.sql(
            "sql/base-type/guard",
            "name",
            Sql.literal(type.id().sqlName()),
            "functions",
            Variables.list(functions.stream().map(FactId::sqlName).map(Sql::literal).toList())),
        Actions.sql("sql/base-type/drop-cascade", "name", type.id().sqlName()));
  }

  /** What leaves only the name of a type, with the functions that are over it. */
  static List<Statement> reduce(Fact type, Catalog from, Catalog to) {
    FactId shell = shell(type.id());
    List<Statement> statements = new ArrayList<>(drop(type, from));
    statements.addAll(Lifecycle.create(to.get(shell, Fact.class), to));
    statements.addAll(Remaking.again(to, List.of(shell)));
    return statements;
  }
}
