package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Takes back what default privileges give to the objects that a plan makes, where it is not what
 * they shall have: PostgreSQL applies them to every CREATE of their role, whoever that is on the
 * day the plan runs.
 */
final class DefaultGrants {

  private final List<DefaultPrivileges> before;
  private final List<DefaultPrivileges> after;
  private final List<Step> steps;

  /** In which phase default privileges get the form that they have in the second catalog. */
  private final Map<FactId, Phase> phases = new HashMap<>();

  DefaultGrants(Edit edit, List<Step> steps) {
    this.before = edit.before().facts(DefaultPrivileges.class).toList();
    this.after = edit.after().facts(DefaultPrivileges.class).toList();
    this.steps = steps;
    steps.stream()
        .filter(step -> step.subject().kind() == Kind.DEFAULT_PRIVILEGES)
        .forEach(step -> phases.put(step.subject(), step.phase()));
  }

  /** The steps, with every object that one makes left with its own grants only. */
  List<Step> withdrawn() {
    return before.isEmpty() && after.isEmpty()
        ? steps
        : steps.stream().map(this::withdrawn).toList();
  }

  private Step withdrawn(Step step) {
    if (step.subject().kind() == Kind.DEFAULT_PRIVILEGES) {
      return step.behind(makers(step));
    }
    return step.doing(withdrawn(step.up(), step.phase()), withdrawn(step.down(), step.phase()));
  }

  /** The steps of the same phase that make such objects, so that these need nothing taken back. */
  private Set<String> makers(Step step) {
    Set<String> keys = new TreeSet<>();
    for (Step other : steps) {
      if (other.phase() == step.phase()
          && creations(other).anyMatch(made -> concerns(step.subject(), made))) {
        keys.add(other.key());
      }
    }
    return keys;
  }

  private static Stream<Creation> creations(Step step) {
    return Stream.of(step.up(), step.down())
        .flatMap(action -> action.statements().stream())
        .map(Statement::creation)
        .filter(java.util.Objects::nonNull);
  }

  private Action withdrawn(Action action, Phase phase) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : action.statements()) {
      statements.add(statement);
      if (statement.creation() != null) {
        statements.addAll(withdrawal(statement.creation(), phase));
      }
    }
    return statements.size() == action.statements().size()
        ? action
        : new Action(statements, action.execution(), action.locks(), action.work());
  }

  private List<Statement> withdrawal(Creation made, Phase phase) {
    Map<String, List<DefaultPrivileges>> grantees = new TreeMap<>();
    Stream.concat(before.stream(), after.stream().filter(fact -> isSetBefore(fact, phase)))
        .filter(fact -> concerns(fact.id(), made))
        .forEach(
            fact -> grantees.computeIfAbsent(fact.id().name(), key -> new ArrayList<>()).add(fact));
    List<Statement> statements = new ArrayList<>();
    grantees.forEach((grantee, facts) -> statements.addAll(withdrawal(made, grantee, facts)));
    return statements;
  }

  private boolean isSetBefore(DefaultPrivileges fact, Phase phase) {
    return phases.containsKey(fact.id()) && phases.get(fact.id()).compareTo(phase) < 0;
  }

  private static boolean concerns(FactId defaults, Creation made) {
    return DefaultPrivileges.objects(defaults) == made.objects()
        && (defaults.parent() == null || defaults.parent().equals(made.id().parent()));
  }

  private static List<Statement> withdrawal(
      Creation made, String grantee, List<DefaultPrivileges> facts) {
    Set<String> given = new TreeSet<>();
    Set<String> passable = new TreeSet<>();
    Set<String> taken = new TreeSet<>();
    for (DefaultPrivileges fact : facts) {
      given.addAll(Privileges.without(fact.privileges(), fact.usual()));
      passable.addAll(fact.grantable());
      taken.addAll(Privileges.without(fact.usual(), fact.privileges()));
    }
    Optional<Grant> own =
        made.grants().stream()
            .filter(grant -> grant.id().name().equals(grantee))
            .filter(grant -> grant.id().arguments().isEmpty())
            .findFirst();
    Set<String> left = new TreeSet<>(own.isPresent() ? given : Set.of());
    left.addAll(taken);
    own.ifPresent(grant -> left.retainAll(grant.privileges()));
    passable.retainAll(left);
    List<String> kept = new ArrayList<>(passable);
    kept.retainAll(own.map(Grant::grantable).orElse(List.of()));
    Grant there =
        new Grant(
            made.id().child(Kind.GRANT, grantee),
            List.copyOf(given),
            List.copyOf(passable),
            List.of());
    return new Privileges(there, Catalog.EMPTY)
        .change(Privileges.held(there), new Privileges.Held(List.copyOf(left), List.copyOf(kept)));
  }
}
