package dev.lockstep.recipe;

import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.Policy;
import dev.lockstep.catalog.Routine;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.View;
import java.util.Collection;
import java.util.Objects;

/**
 * The gate rule for plain changes: what relaxes goes before the deploy gate, what restricts goes
 * after it, and what may do either is taken to restrict.
 */
final class PlainPhase {

  private PlainPhase() {}

  /** When a fact that was not there may come. */
  static Phase ofAddition(Edit edit, Fact fact) {
    return addition(edit, fact).max(Readiness.ofNeeds(edit, fact.id()));
  }

  private static Phase addition(Edit edit, Fact fact) {
    if (edit.isFresh(fact.id())) {
      return Phase.EXPAND;
    }
    return switch (fact.id().kind()) {
      case DOMAIN_CONSTRAINT -> Phase.CONTRACT;
      case POLICY -> ((Policy) fact).permissive() ? Phase.EXPAND : Phase.CONTRACT;
      case CONSTRAINT -> constraintAddition(edit, (Constraint) fact);
      case INDEX ->
          ((Index) fact).unique()
              ? restriction(edit, ((Index) fact).relation(), ((Index) fact).columns())
              : Phase.EXPAND;
      default -> Phase.EXPAND;
    };
  }

  private static Phase constraintAddition(Edit edit, Constraint constraint) {
    return restriction(edit, constraint.id().parent(), constraint.columns());
  }

  /**
   * When rows may be restricted in these columns: at once if the old application cannot write one
   * of them, because a row it writes has NULL or a filled value there.
   */
  static Phase restriction(Edit edit, FactId table, Collection<String> columns) {
    boolean unknown =
        columns.stream().anyMatch(column -> edit.isAdded(table.child(Kind.COLUMN, column)));
    return edit.isFresh(table) || unknown ? Phase.VALIDATE : Phase.CONTRACT;
  }

  /** When a fact that is not wanted any more may go. */
  static Phase ofRemoval(Edit edit, Fact fact) {
    return switch (fact.id().kind()) {
      case COMMENT -> edit.isRemoved(fact.id().parent()) ? Phase.CONTRACT : Phase.EXPAND;
      case CONSTRAINT -> {
        Constraint constraint = (Constraint) fact;
        yield keepsItsColumns(edit, constraint.id().parent(), constraint.columns())
            ? Phase.EXPAND
            : Phase.CONTRACT;
      }
      case INDEX -> {
        Index index = (Index) fact;
        yield index.unique() && keepsItsColumns(edit, index.relation(), index.columns())
            ? Phase.EXPAND
            : Phase.CONTRACT;
      }
      case DOMAIN_CONSTRAINT -> edit.isRemoved(fact.id().parent()) ? Phase.CONTRACT : Phase.EXPAND;
      default -> Phase.CONTRACT;
    };
  }

  private static boolean keepsItsColumns(Edit edit, FactId table, Collection<String> columns) {
    return !edit.isRemoved(table)
        && columns.stream()
            .map(column -> table.child(Kind.COLUMN, column))
            .allMatch(edit.after()::contains);
  }

  /** When a fact that is there before and after may take its second form. */
  static Phase ofChange(Edit edit, Fact before, Fact after) {
    return change(before, after).max(Readiness.ofNeeds(edit, after.id()));
  }

  static Phase change(Fact before, Fact after) {
    return switch (after.id().kind()) {
      case VIEW ->
          ((View) before).columns().equals(((View) after).columns())
                  || shows((View) before, (View) after)
              ? Phase.EXPAND
              : Phase.CONTRACT;
      case POLICY, RULE, RANGE, DOMAIN_CONSTRAINT, AGGREGATE -> Phase.CONTRACT;
      case ROUTINE ->
          ((Routine) before).arguments().equals(((Routine) after).arguments())
                  && Objects.equals(((Routine) before).result(), ((Routine) after).result())
              ? Phase.EXPAND
              : Phase.CONTRACT;
      case TABLE ->
          ((Table) after).rowSecurity() && !((Table) before).rowSecurity()
                  || ((Table) after).forceRowSecurity() && !((Table) before).forceRowSecurity()
                  || !((Table) after).parents().equals(((Table) before).parents())
              ? Phase.CONTRACT
              : Phase.EXPAND;
      case GRANT ->
          ((Grant) after).privileges().containsAll(((Grant) before).privileges())
              ? Phase.EXPAND
              : Phase.CONTRACT;
      default -> Phase.EXPAND;
    };
  }

  /** Whether the new view still shows every column that the old one showed. */
  static boolean shows(View before, View after) {
    Collection<OutputColumn> shown = after.columns();
    return shown.containsAll(before.columns());
  }
}
