package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainConstraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.expression.Entailment;
import dev.lockstep.expression.Predicate;
import dev.lockstep.expression.RowType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a plan wants to know of conditions on rows: whether what changes only relaxes or only
 * restricts, and whether what is new follows from what was there.
 */
public final class Entailments {

  private final Map<FactId, Entailment> relaxing = new TreeMap<>();
  private final Map<FactId, Entailment> restricting = new TreeMap<>();
  private final Map<FactId, Entailment> obeyed = new TreeMap<>();
  private final Map<FactId, Set<FactId>> premises = new TreeMap<>();
  private final Edit edit;

  Entailments(Edit edit) {
    this.edit = edit;
    for (Delta delta : edit.deltas()) {
      if (delta instanceof Delta.Altered altered) {
        altered(altered);
      } else if (delta instanceof Delta.Added added
          && added.fact() instanceof Constraint constraint
          && isCheck(constraint)
          && constraint.validated()) {
        obeyed(
            constraint.id(),
            constraint.id().parent(),
            constraint.columns(),
            Predicate.check(constraint.expression()));
      }
    }
  }

  private void altered(Delta.Altered delta) {
    if (delta.before() instanceof Constraint before && delta.after() instanceof Constraint after) {
      if (isCheck(before) && isCheck(after)) {
        changed(
            after.id(),
            row(after.id().parent(), union(before.columns(), after.columns())),
            Predicate.check(before.expression()),
            Predicate.check(after.expression()));
      }
    } else if (delta.before() instanceof DomainConstraint before
        && delta.after() instanceof DomainConstraint after) {
      edit.before()
          .find(after.id().parent(), DomainType.class)
          .filter(domain -> edit.delta(domain.id()).isEmpty())
          .ifPresent(
              domain ->
                  changed(
                      after.id(),
                      RowType.ofValue(edit.before(), domain.type(), domain.collation() == null),
                      Predicate.check(before.expression()),
                      Predicate.check(after.expression())));
    } else if (delta.before() instanceof Index before
        && delta.after() instanceof Index after
        && delta.attributes().equals(Set.of("predicate"))
        && after.unique()) {
      // Rows that the old index did not hold are free of the new one, so it is the other way round.
      changed(
          after.id(),
          row(after.relation(), union(before.columns(), after.columns())),
          held(after),
          held(before));
    } else if (delta.after() instanceof Column column
        && column.notNull()
        && delta.attributes().contains("notNull")) {
      obeyed(
          column.id(),
          column.id().parent(),
          List.of(column.id().name()),
          Predicate.where(column.id().localName() + " IS NOT NULL"));
    }
  }

  private static Predicate held(Index index) {
    return Predicate.where(index.predicate() == null ? "true" : index.predicate());
  }

  private void changed(FactId id, RowType row, Predicate before, Predicate after) {
    if (row != null && meansTheSame(id)) {
      relaxing.put(id, new Entailment(List.of(before), after, row));
      restricting.put(id, new Entailment(List.of(after), before, row));
    }
  }

  private void obeyed(FactId id, FactId table, Collection<String> columns, Predicate asked) {
    if (edit.isFresh(id)
        || !meansTheSame(id)
        || edit.before().find(table, Table.class).isEmpty()
        || Edit.isInHierarchy(edit.before(), table)) {
      return;
    }
    Set<String> names = new TreeSet<>(columns);
    List<Constraint> checks =
        edit.before()
            .children(table, Constraint.class)
            .filter(check -> isCheck(check) && check.validated() && isSteady(check))
            .filter(check -> row(table, check.columns()) != null)
            .toList();
    checks.forEach(check -> names.addAll(check.columns()));
    RowType row = row(table, names);
    if (row != null && !row.columns().isEmpty()) {
      premises.put(id, checks.stream().map(Constraint::id).collect(Collectors.toSet()));
      obeyed.put(
          id,
          new Entailment(
              checks.stream().map(check -> Predicate.check(check.expression())).toList(),
              asked,
              row));
    }
  }

  /** Whether it stays as it is until what follows from it is there. */
  private boolean isSteady(Constraint check) {
    return (edit.delta(check.id()).isEmpty() || edit.isRemoved(check.id()))
        && meansTheSame(check.id());
  }

  /**
   * Whether the functions, types and operators of a condition are the same before and after. The
   * same text is about another function where one took the place of the other.
   */
  private boolean meansTheSame(FactId condition) {
    return Stream.of(edit.before(), edit.after())
        .allMatch(catalog -> isSteady(catalog, condition, new HashSet<>()));
  }

  private boolean isSteady(Catalog catalog, FactId id, Set<FactId> seen) {
    return catalog.dependencies(id).stream()
        .filter(need -> need.kind() != Kind.TABLE && seen.add(need))
        .allMatch(
            need ->
                (need.kind() == Kind.COLUMN || edit.delta(need).isEmpty())
                    && isSteady(catalog, need, seen));
  }

  private static boolean isCheck(Constraint constraint) {
    return constraint.type() == Constraint.Type.CHECK
        && constraint.enforced()
        && !constraint.inherited();
  }

  private static Set<String> union(Collection<String> one, Collection<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  /** The columns, or null when one of them is not the same before and after. */
  private RowType row(FactId table, Collection<String> names) {
    boolean same =
        names.stream()
            .map(name -> table.child(Kind.COLUMN, name))
            .allMatch(
                id ->
                    edit.before().find(id, Column.class).isPresent()
                        && edit.delta(id)
                            .map(delta -> delta instanceof Delta.Altered altered && keeps(altered))
                            .orElse(true));
    return same ? of(edit.before(), table, names).orNull(of(edit.after(), table, names)) : null;
  }

  private static RowType of(Catalog catalog, FactId table, Collection<String> names) {
    return RowType.of(catalog, table, Set.copyOf(names));
  }

  private static boolean keeps(Delta.Altered column) {
    return column.attributes().stream()
        .noneMatch(Set.of("type", "collation", "generated", "virtual")::contains);
  }

  /** Whether each row that was accepted is accepted afterwards, by what changes. */
  public Map<FactId, Entailment> relaxing() {
    return relaxing;
  }

  /** Whether each row that is accepted afterwards was accepted before, by what changes. */
  public Map<FactId, Entailment> restricting() {
    return restricting;
  }

  /** Whether what is new follows from what was there. */
  public Map<FactId, Entailment> obeyed() {
    return obeyed;
  }

  /** What it would follow from. */
  public Map<FactId, Set<FactId>> premises() {
    return premises;
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return relaxing.isEmpty() && obeyed.isEmpty();
  }
}
