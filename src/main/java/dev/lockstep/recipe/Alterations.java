package dev.lockstep.recipe;

import dev.lockstep.catalog.BaseType;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.ForeignObject;
import dev.lockstep.catalog.Identity;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.Operator;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.Policy;
import dev.lockstep.catalog.Routine;
import dev.lockstep.catalog.Sequence;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.Trigger;
import dev.lockstep.catalog.View;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which attributes of a fact can be changed while it stays, and by which statements. What is not
 * here can only be changed by removing the fact and making it anew.
 */
final class Alterations {

  /** What ALTER OPERATOR can set on all versions. */
  private static final Set<String> ESTIMATORS = Set.of("restrict", "join");

  private Alterations() {}

  /** The file name of an attribute's template: {@code rowSecurity} is {@code row-security}. */
  static String verb(String attribute) {
    StringBuilder verb = new StringBuilder();
    for (char c : attribute.toCharArray()) {
      if (Character.isUpperCase(c)) {
        verb.append('-');
      }
      verb.append(Character.toLowerCase(c));
    }
    return verb.toString();
  }

  /** Whether the fact can stay while all these attributes of it change. */
  static boolean inPlace(Fact before, Fact after, Collection<String> attributes) {
    Map<String, String> known = Alterable.verbs(before.id().kind());
    return known.keySet().containsAll(attributes) && isAccepted(before, after, attributes);
  }

  /** What PostgreSQL refuses although it has a statement for it. */
  private static boolean isAccepted(Fact before, Fact after, Collection<String> attributes) {
    if (before instanceof View older && after instanceof View newer) {
      return isPrefix(older.columns(), newer.columns());
    }
    if (before instanceof Routine older && after instanceof Routine newer) {
      return older.arguments().equals(newer.arguments());
    }
    if (before instanceof Operator older && after instanceof Operator newer) {
      return older.shell() || !newer.shell() && ESTIMATORS.containsAll(attributes);
    }
    if (before instanceof BaseType older && after instanceof BaseType newer) {
      // ALTER TYPE refuses to begin or end keeping values out of line (manual, ALTER TYPE, 14 to
      // 18).
      return !attributes.contains("storage")
          || !older.storage().equals("plain") && !newer.storage().equals("plain");
    }
    if (before instanceof Constraint && after instanceof Constraint newer) {
      return newer.validated();
    }
    if (before instanceof DomainConstraint && after instanceof DomainConstraint newer) {
      return newer.validated();
    }
    if (before instanceof Policy older && after instanceof Policy newer) {
      return !(older.using() != null && newer.using() == null)
          && !(older.check() != null && newer.check() == null);
    }
    if (before instanceof Trigger older && after instanceof Trigger newer) {
      // CREATE OR REPLACE TRIGGER refuses constraint triggers (manual, CREATE TRIGGER, 14 to 18).
      return !attributes.contains("definition")
          || !(older.definition().startsWith("CREATE CONSTRAINT")
              || newer.definition().startsWith("CREATE CONSTRAINT"));
    }
    return true;
  }

  static boolean isPrefix(List<OutputColumn> older, List<OutputColumn> newer) {
    return older.size() <= newer.size() && newer.subList(0, older.size()).equals(older);
  }

  /**
   * The statements that turn the fact from its first into its second form.
   *
   * @throws IllegalArgumentException when that is not possible in place
   */
  static List<Statement> statements(Fact before, Fact after, Collection<String> attributes) {
    if (!inPlace(before, after, attributes)) {
      throw new IllegalArgumentException(after.id() + " cannot change " + attributes + " in place");
    }
    if (before instanceof Operator promise && promise.shell()) {
      return List.of(Lifecycle.statement(after, "create"));
    }
    if (before instanceof Inheriting older
        && after instanceof Inheriting newer
        && (attributes.contains("parents") || attributes.contains("bound"))) {
      List<Statement> statements = reparent(older, newer, attributes.contains("bound"));
      Set<String> rest = new LinkedHashSet<>(attributes);
      rest.removeAll(List.of("parents", "bound"));
      if (!rest.isEmpty()) {
        statements.addAll(statements(before, after, rest));
      }
      return statements;
    }
    if (before instanceof MaterializedView older
        && after instanceof MaterializedView newer
        && attributes.contains("columnSettings")) {
      List<Statement> statements = new ArrayList<>(OutputSettings.change(older, newer));
      Set<String> rest = new LinkedHashSet<>(attributes);
      rest.remove("columnSettings");
      statements.addAll(statements(before, after, rest));
      return statements;
    }
    Map<String, String> known = Alterable.verbs(after.id().kind());
    Set<String> verbs = new LinkedHashSet<>();
    // In the table's order, so that several alterations of one fact always come in the same one.
    known.forEach(
        (attribute, verb) -> {
          if (attributes.contains(attribute)) {
            verbs.add(verb);
          }
        });
    // CREATE OR REPLACE TRIGGER switches the trigger on (14 to 18).
    if (after instanceof Trigger trigger
        && verbs.contains("replace")
        && !trigger.enabled().equals("O")) {
      verbs.add("enabled");
    }
    return verbs.stream().map(verb -> alter(before, after, verb)).toList();
  }

  private static Statement alter(Fact before, Fact after, String verb) {
    Map<String, Object> variables = Variables.of(after);
    if (after instanceof DomainType newer
        && before instanceof DomainType older
        && verb.equals("not-null")
        && older.notNull()
        && newer.notNull()) {
      variables.put("from", Variables.identifier(older.notNullConstraint()));
      variables.put("to", Variables.identifier(newer.notNullConstraint()));
      return new Statement("sql/domain/not-null-name", variables);
    }
    if (after instanceof Sequence newer && before instanceof Sequence older) {
      variables.put("restart", isOutside(older.start(), newer.minimum(), newer.maximum()));
    }
    if (before instanceof ForeignObject older && after instanceof ForeignObject newer) {
      variables.put("changes", ServerVariables.changes(older.options(), newer.options()));
    } else if (verb.equals("options")) {
      Variables.changedOptions(variables, options(before), options(after));
    }
    variables.putAll(ObjectVariables.changes(before, after));
    if (after instanceof Column newer
        && before instanceof Column older
        && verb.equals("identity")) {
      variables.put("add", older.identity() == null);
      variables.put("remove", newer.identity() == null);
      if (older.identity() != null && newer.identity() != null) {
        restart(variables, older.identity(), newer.identity());
      }
    }
    return new Statement("sql/" + after.id().kind().slug() + "/" + verb, variables);
  }

  /** A counter that has not moved cannot stay where the new bounds do not reach. */
  private static boolean isOutside(long counter, long minimum, long maximum) {
    return counter < minimum || counter > maximum;
  }

  @SuppressWarnings("unchecked")
  private static void restart(Map<String, Object> variables, Identity older, Identity newer) {
    ((Map<String, Object>) variables.get("identity"))
        .put("restart", isOutside(older.start(), newer.minimum(), newer.maximum()));
  }

  private static List<Statement> reparent(
      Inheriting before, Inheriting after, boolean boundChanged) {
    List<Statement> statements = new ArrayList<>();
    for (FactId parent : before.parents()) {
      if (boundChanged || !after.parents().contains(parent)) {
        statements.add(
            Actions.sql(
                before.partition() ? "sql/table/detach" : "sql/table/no-inherit",
                "name",
                after.id().sqlName(),
                "from",
                parent.sqlName()));
      }
    }
    for (FactId parent : after.parents()) {
      if (boundChanged || !before.parents().contains(parent)) {
        statements.add(
            Actions.sql(
                after.partition() ? "sql/table/attach" : "sql/table/inherit",
                "name",
                after.id().sqlName(),
                "to",
                parent.sqlName(),
                "bound",
                after.bound()));
      }
    }
    return statements;
  }

  private static List<String> options(Fact fact) {
    if (fact instanceof Table table) {
      return table.options();
    }
    if (fact instanceof Column column) {
      return column.options();
    }
    return fact instanceof View view ? view.options() : ((MaterializedView) fact).options();
  }
}
