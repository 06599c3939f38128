package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Operator;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What PostgreSQL does to an operator when its commutator or negator comes or goes: each names the
 * other, and one that is named and not there yet is promised.
 *
 * <p>Source: PostgreSQL 18 manual, 36.15.1 "COMMUTATOR", and {@code OperatorUpd} as measured on 14
 * to 18.
 */
final class OperatorLinks implements Recipe {

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Delta.Added delta : draft.unclaimed(Delta.Added.class)) {
      if (delta.fact() instanceof Operator operator && operator.shell()) {
        follow(draft, edit.after(), operator);
      }
    }
    for (Delta.Removed delta : draft.unclaimed(Delta.Removed.class)) {
      if (delta.fact() instanceof Operator operator && operator.shell()) {
        follow(draft, edit.before(), operator);
      }
    }
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      if (draft.rebuilds().isAlteredByRebuild(delta.id())) {
        continue;
      }
      for (String link : following(edit, delta)) {
        draft.claim(delta.id(), link);
        draft.follows(delta.id(), partner(edit, delta, link));
      }
    }
  }

  /** A promise comes and goes with those who give it. */
  private static void follow(Draft draft, Catalog catalog, Operator shell) {
    draft.claim(shell.id());
    promisers(catalog, shell.id()).forEach(promiser -> draft.follows(shell.id(), promiser.id()));
  }

  /** The operators that name this one as their commutator or negator. */
  static List<Operator> promisers(Catalog catalog, FactId id) {
    List<Operator> promisers = new ArrayList<>();
    for (Operator operator : catalog.facts(Operator.class).toList()) {
      if (!operator.id().equals(id) && linked(catalog, operator).contains(id)) {
        promisers.add(operator);
      }
    }
    return promisers;
  }

  /** The promises that nobody gives any more without this operator. */
  static List<Operator> shells(Catalog catalog, Operator operator) {
    return linked(catalog, operator).stream()
        .flatMap(id -> catalog.find(id, Operator.class).stream())
        .filter(Operator::shell)
        .filter(shell -> promisers(catalog, shell.id()).get(0).id().equals(operator.id()))
        .toList();
  }

  /** The commutator and the negator of an operator, where they are no part of PostgreSQL. */
  static Set<FactId> linked(Catalog catalog, Operator operator) {
    Set<FactId> linked = new TreeSet<>();
    for (Operator other : catalog.facts(Operator.class).toList()) {
      String name = spelled(other.id());
      boolean commutes =
          name.equals(operator.commutator())
              && Objects.equals(other.left(), operator.right())
              && Objects.equals(other.right(), operator.left());
      boolean negates =
          name.equals(operator.negator())
              && Objects.equals(other.left(), operator.left())
              && Objects.equals(other.right(), operator.right());
      if (commutes || negates) {
        linked.add(other.id());
      }
    }
    return linked;
  }

  private static String spelled(FactId id) {
    return "OPERATOR(" + id.parent().localName() + "." + id.localName() + ")";
  }

  /** The links of an altered operator that PostgreSQL sets or clears by itself. */
  static Set<String> following(Edit edit, Delta.Altered delta) {
    Set<String> following = new TreeSet<>();
    if (delta.before() instanceof Operator older
        && delta.after() instanceof Operator newer
        && !older.shell()
        && !newer.shell()) {
      for (String link : List.of("commutator", "negator")) {
        if (delta.attributes().contains(link) && partner(edit, delta, link) != null) {
          following.add(link);
        }
      }
    }
    return following;
  }

  /** The operator with which a link comes or goes; null when nothing of the kind happens. */
  private static FactId partner(Edit edit, Delta.Altered delta, String link) {
    Function<Operator, String> named =
        link.equals("commutator") ? Operator::commutator : Operator::negator;
    Operator older = (Operator) delta.before();
    Operator newer = (Operator) delta.after();
    if (named.apply(older) == null) {
      return mutual(edit.after(), newer, named).filter(id -> comes(edit, id)).orElse(null);
    }
    return named.apply(newer) == null
        ? mutual(edit.before(), older, named).filter(edit::isRemoved).orElse(null)
        : null;
  }

  /** The operator that this one names and that names this one. */
  private static Optional<FactId> mutual(
      Catalog catalog, Operator operator, Function<Operator, String> named) {
    return linked(catalog, operator).stream()
        .flatMap(id -> catalog.find(id, Operator.class).stream())
        .filter(other -> spelled(other.id()).equals(named.apply(operator)))
        .filter(other -> spelled(operator.id()).equals(named.apply(other)))
        .map(Operator::id)
        .findFirst();
  }

  private static boolean comes(Edit edit, FactId id) {
    return edit.delta(id)
        .filter(
            delta ->
                delta instanceof Delta.Added
                    || delta instanceof Delta.Altered altered
                        && ((Operator) altered.before()).shell())
        .isPresent();
  }
}
