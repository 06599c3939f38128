package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The statements that take a grantee from what it may do to what it shall: only what differs is
 * granted or revoked, because a REVOKE of what somebody has passed on is refused.
 */
final class Privileges {

  /** The role that runs the plan, which owns what it makes. */
  private static final String CURRENT = "CURRENT_USER";

  /**
   * What a grantee may do.
   *
   * @param grantable what it may also pass on
   */
  record Held(List<String> privileges, List<String> grantable) {}

  private final Fact fact;
  private final Catalog catalog;

  /**
   * @param fact a {@link Grant} or {@link DefaultPrivileges}
   * @param catalog the one that the fact is in, which says who owns the object
   */
  Privileges(Fact fact, Catalog catalog) {
    this.fact = fact;
    this.catalog = catalog;
  }

  static boolean isAbout(Fact fact) {
    return fact instanceof Grant || fact instanceof DefaultPrivileges;
  }

  /** From what there is without the fact to what it says. */
  List<Statement> create() {
    return change(usual(fact), held(fact));
  }

  /** From what the fact says to what there is without it. */
  List<Statement> drop() {
    return change(held(fact), usual(fact));
  }

  /** From what the fact says to what its other form says. */
  List<Statement> become(Fact other) {
    return change(held(fact), held(other));
  }

  /** The statements between any two states. */
  List<Statement> change(Held from, Held to) {
    List<Statement> statements = new ArrayList<>();
    add(statements, "revoke", without(from.privileges(), to.privileges()));
    List<String> kept = new ArrayList<>(from.grantable());
    kept.retainAll(to.privileges());
    add(statements, "revoke-option", without(kept, to.grantable()));
    add(statements, "create-grantable", without(to.grantable(), from.grantable()));
    add(statements, "create", without(without(to.privileges(), from.privileges()), to.grantable()));
    String grantor = fact instanceof Grant grant ? grant.id().arguments() : "";
    if (!grantor.isEmpty() && !statements.isEmpty()) {
      statements.add(0, Actions.sql("sql/grant/as", "grantor", Sql.identifier(grantor)));
      statements.add(Actions.sql("sql/grant/as-before"));
    }
    return statements;
  }

  private void add(List<Statement> statements, String verb, List<String> privileges) {
    if (!privileges.isEmpty()) {
      Map<String, Object> variables = Variables.of(fact);
      variables.put("privileges", Variables.list(privileges));
      variables.put("grantee", grantee());
      if (fact instanceof Grant grant) {
        FactId object = grant.id().parent();
        boolean column = object.kind() == Kind.COLUMN;
        variables.put("columns", column ? " (" + object.localName() + ")" : "");
        variables.put("object", object(column ? object.parent() : object));
      } else {
        DefaultPrivileges defaults = (DefaultPrivileges) fact;
        FactId schema = defaults.id().parent();
        variables.put("role", defaults.role().isEmpty() ? null : Sql.identifier(defaults.role()));
        variables.put("schema", schema == null ? null : schema.localName());
        variables.put("objects", defaults.objects().words());
      }
      statements.add(new Statement("sql/" + fact.id().kind().slug() + "/" + verb, variables));
    }
  }

  private String grantee() {
    String name = fact.id().name();
    if (!name.equals(Grant.OWNER)) {
      return name.isEmpty() ? "PUBLIC" : Sql.identifier(name);
    }
    if (fact instanceof DefaultPrivileges defaults) {
      return defaults.role().isEmpty() ? CURRENT : Sql.identifier(defaults.role());
    }
    FactId object = fact.id().parent();
    FactId owned = object.kind() == Kind.COLUMN ? object.parent() : object;
    return catalog
        .find(owned.child(Kind.OWNER, ""), Owner.class)
        .map(owner -> Sql.identifier(owner.role()))
        .orElse(CURRENT);
  }

  /** What GRANT calls an object; it knows fewer kinds than COMMENT. */
  private static String object(FactId object) {
    return switch (object.kind()) {
      case FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> "TABLE " + object.sqlName();
      case AGGREGATE -> "ROUTINE " + object.sqlName();
      case FOREIGN_SERVER -> "FOREIGN SERVER " + object.sqlName();
      default -> object.kind().keyword() + " " + object.sqlName();
    };
  }

  static Held held(Fact fact) {
    return fact instanceof Grant grant
        ? new Held(grant.privileges(), grant.grantable())
        : new Held(((DefaultPrivileges) fact).privileges(), ((DefaultPrivileges) fact).grantable());
  }

  static Held usual(Fact fact) {
    List<String> usual =
        fact instanceof Grant grant ? grant.usual() : ((DefaultPrivileges) fact).usual();
    return new Held(usual, List.of());
  }

  /** Whether a fact gives a grantee something, or takes nothing from it. */
  static boolean relaxes(Held from, Held to) {
    return to.privileges().containsAll(from.privileges())
        && to.grantable().containsAll(from.grantable());
  }

  static List<String> without(List<String> all, List<String> some) {
    List<String> left = new ArrayList<>(all);
    left.removeAll(some);
    return left;
  }
}
