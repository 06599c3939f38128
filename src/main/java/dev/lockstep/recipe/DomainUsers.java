package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables with columns of a domain, or of a type that is built on it: PostgreSQL reads every row
 * of them under a {@code SHARE} lock when the domain gets a constraint.
 *
 * <p>Source: as measured on 14 to 18; the manual of 18, ALTER DOMAIN, says that existing values are
 * checked and not how.
 */
final class DomainUsers {

  private DomainUsers() {}

  /** Whether a fact is a constraint of a domain that existing values are checked against. */
  static boolean checks(Fact fact) {
    return fact instanceof DomainConstraint constraint && constraint.validated();
  }

  /** Lets a step that makes a domain {@code NOT NULL}, in one direction, say what that costs. */
  static void carry(
      Edit edit, StepBuilder step, DomainType before, DomainType after, Set<String> attributes) {
    List<Lock> locks = locks(edit, after.id());
    if (locks.isEmpty() || before.notNull() == after.notNull()) {
      return;
    }
    if (after.notNull()) {
      step.up(working(locks, Alterations.statements(before, after, attributes)))
          .hazards(hazards(edit, after.id()));
    } else {
      step.down(working(locks, Alterations.statements(after, before, attributes)));
    }
  }

  private static Action working(List<Lock> locks, List<Statement> statements) {
    return new Action(statements, Execution.TRANSACTION, locks, Work.SCAN);
  }

  /** The lock on all of them. */
  static List<Lock> locks(Edit edit, FactId domain) {
    List<Lock> locks = List.of();
    for (FactId table : tables(edit.before(), domain)) {
      locks = Actions.locks(locks, Actions.lockOnly(edit, table, LockMode.SHARE));
    }
    return locks;
  }

  /** What a reviewer must know of the check; nothing where no table is concerned. */
  static List<Hazard> hazards(Edit edit, FactId domain) {
    List<Lock> locks = locks(edit, domain);
    return locks.isEmpty()
        ? List.of()
        : List.of(
            new Hazard(
                HazardCode.BLOCKS_WHILE_WORKING,
                "Writers of "
                    + locks.stream()
                        .map(lock -> lock.relation().sqlName())
                        .collect(Collectors.joining(", "))
                    + " wait until every row was looked at for "
                    + domain.display()
                    + ".",
                "Run it when writes may wait for that long."));
  }

  private static Set<FactId> tables(Catalog catalog, FactId domain) {
    Set<FactId> tables = new TreeSet<>();
    Set<FactId> seen = new TreeSet<>(List.of(domain));
    List<FactId> waiting = new ArrayList<>(seen);
    while (!waiting.isEmpty()) {
      for (FactId user : catalog.dependents(waiting.remove(0))) {
        if (user.kind() == Kind.COLUMN && user.parent().kind() == Kind.TABLE) {
          tables.add(user.parent());
        } else if (isType(user) && seen.add(user)) {
          waiting.add(user);
        }
      }
    }
    return tables;
  }

  private static boolean isType(FactId id) {
    return switch (id.kind()) {
      case DOMAIN, COMPOSITE, ATTRIBUTE, RANGE, MULTIRANGE -> true;
      default -> false;
    };
  }
}
