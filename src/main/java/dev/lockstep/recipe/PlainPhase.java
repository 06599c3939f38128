package dev.lockstep.recipe;

import dev.lockstep.catalog.Cast;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.Extension;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Language;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.Operator;
import dev.lockstep.catalog.OutputColumn;
import dev.lockstep.catalog.Policy;
import dev.lockstep.catalog.Routine;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.View;
import dev.lockstep.diff.Delta;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

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
      boolean waits = edit.waitsForName(fact.id()) || !Overloads.inTheWay(edit, fact).isEmpty();
      return waits ? Phase.CONTRACT : Phase.EXPAND;
    }
    return switch (fact.id().kind()) {
      // What a label allows its provider knows alone.
      case SECURITY_LABEL, COLUMN_OPTIONS, SETTING -> Phase.CONTRACT;
      case DOMAIN_CONSTRAINT -> edit.options().assumes(fact.id()) ? Phase.VALIDATE : Phase.CONTRACT;
      case COMMENT ->
          edit.isAdded(fact.id().parent())
              ? ofAddition(edit, edit.after().get(fact.id().parent(), Fact.class))
              : Phase.EXPAND;
      case GRANT, DEFAULT_PRIVILEGES ->
          Privileges.relaxes(Privileges.usual(fact), Privileges.held(fact))
              ? Phase.EXPAND
              : Phase.CONTRACT;
      case POLICY -> ((Policy) fact).permissive() ? Phase.EXPAND : Phase.CONTRACT;
      case ATTRIBUTE -> ReshapedTypes.phase(edit, fact.id().parent()).orElse(Phase.EXPAND);
      case CONSTRAINT -> Restriction.of(edit, fact).phase();
      // The owner of its own, which it loses for it, goes then.
      case SEQUENCE_OWNERSHIP ->
          edit.isRemoved(fact.id().parent().child(Kind.OWNER, "")) ? Phase.CONTRACT : Phase.EXPAND;
      // It belongs to a column until then.
      case OWNER ->
          edit.isRemoved(fact.id().parent().child(Kind.SEQUENCE_OWNERSHIP, ""))
              ? Phase.CONTRACT
              : Phase.EXPAND;
      case INDEX -> indexAddition(edit, (Index) fact);
      default -> Phase.EXPAND;
    };
  }

  private static Phase indexAddition(Edit edit, Index index) {
    FactId relation = index.relation();
    if (edit.isFresh(relation)) {
      return ofAddition(edit, edit.after().get(relation, Fact.class));
    }
    return index.unique() ? Restriction.of(edit, index).phase() : Phase.EXPAND;
  }

  /** When a fact that is not wanted any more may go. */
  static Phase ofRemoval(Edit edit, Fact fact) {
    return switch (fact.id().kind()) {
      case COMMENT -> edit.isRemoved(fact.id().parent()) ? Phase.CONTRACT : Phase.EXPAND;
      case CONSTRAINT -> {
        Constraint constraint = (Constraint) fact;
        Optional<Constraint> next = nextPrimaryKey(edit, constraint);
        if (next.isPresent()) {
          yield edit.isAdded(next.get().id()) ? ofAddition(edit, next.get()) : Phase.CONTRACT;
        }
        if (!keepsItsColumns(edit, constraint.id().parent(), constraint.columns())
            || isPointedTo(edit, constraint)) {
          yield Phase.CONTRACT;
        }
        // It stays until what follows from it is there.
        yield edit.measured().implied().isPremise(constraint.id()) ? Phase.VALIDATE : Phase.EXPAND;
      }
      case INDEX -> {
        Index index = (Index) fact;
        yield index.unique()
                && keepsItsColumns(edit, index.relation(), index.columns())
                && !isPointedTo(edit, index)
            ? Phase.EXPAND
            : Phase.CONTRACT;
      }
      case DOMAIN_CONSTRAINT -> edit.isRemoved(fact.id().parent()) ? Phase.CONTRACT : Phase.EXPAND;
      case GRANT, DEFAULT_PRIVILEGES ->
          Privileges.relaxes(Privileges.held(fact), Privileges.usual(fact))
                  || OwnerChange.takesAlong(edit, fact)
              ? Phase.EXPAND
              : Phase.CONTRACT;
      default -> Phase.CONTRACT;
    };
  }

  /** The primary key of another name that takes the place of this one. */
  static Optional<Constraint> nextPrimaryKey(Edit edit, Constraint old) {
    return otherPrimaryKey(edit.after(), old);
  }

  /** The primary key of another name whose place this one takes. */
  static Optional<Constraint> lastPrimaryKey(Edit edit, Constraint next) {
    return otherPrimaryKey(edit.before(), next);
  }

  private static Optional<Constraint> otherPrimaryKey(Catalog catalog, Constraint key) {
    return key.type() == Constraint.Type.PRIMARY_KEY
        ? catalog
            .children(key.id().parent(), Constraint.class)
            .filter(other -> other.type() == Constraint.Type.PRIMARY_KEY)
            .filter(other -> !other.id().equals(key.id()))
            .findFirst()
        : Optional.empty();
  }

  /** Whether a foreign key that stays points to this key, so that another has to be there first. */
  static boolean isPointedTo(Edit edit, Fact key) {
    return (key instanceof Constraint constraint && constraint.indexed()
            || key instanceof Index index && index.unique())
        && edit.before().dependents(key.id()).stream()
            .anyMatch(
                id ->
                    edit.before().find(id, Constraint.class).isPresent()
                        && edit.after().contains(id));
  }

  private static boolean keepsItsColumns(Edit edit, FactId table, Collection<String> columns) {
    return !edit.isRemoved(table)
        && columns.stream()
            .map(column -> table.child(Kind.COLUMN, column))
            .allMatch(edit.after()::contains);
  }

  /** When a fact that is there before and after may take its second form. */
  static Phase ofChange(Edit edit, Fact before, Fact after) {
    return change(edit, before, after).max(Readiness.ofNeeds(edit, after.id()));
  }

  static Phase change(Edit edit, Fact before, Fact after) {
    return switch (after.id().kind()) {
      case VIEW -> shape(edit, after.id(), ((View) before).columns(), ((View) after).columns());
      case MATERIALIZED_VIEW ->
          shape(
              edit,
              after.id(),
              ((MaterializedView) before).columns(),
              ((MaterializedView) after).columns());
      case CONSTRAINT ->
          ((Constraint) before).definition().equals(((Constraint) after).definition())
              ? Phase.EXPAND
              : Phase.CONTRACT;
      // What the old application calls has another name then.
      case EXTENSION ->
          ((Extension) before).schema().equals(((Extension) after).schema())
              ? Phase.EXPAND
              : Phase.CONTRACT;
      // The old application writes what must not be written any more.
      case COLUMN ->
          ((Column) after).computed() && !((Column) before).computed()
              ? Phase.CONTRACT
              : Phase.EXPAND;
      case DEFAULT -> ReshapedTypes.phaseOfDefault(edit, after.id()).orElse(Phase.EXPAND);
      case OPERATOR -> ((Operator) before).shell() ? Phase.EXPAND : Phase.CONTRACT;
      case CAST ->
          ((Cast) after).context().compareTo(((Cast) before).context()) > 0
                  && ((Cast) after).method() == ((Cast) before).method()
                  && Objects.equals(((Cast) after).function(), ((Cast) before).function())
              ? Phase.EXPAND
              : Phase.CONTRACT;
      case POLICY,
          RULE,
          RANGE,
          AGGREGATE,
          ATTRIBUTE,
          SECURITY_LABEL,
          EVENT_TRIGGER,
          ACCESS_METHOD,
          TRANSFORM,
          PUBLICATION,
          PUBLICATION_TABLE,
          SUBSCRIPTION,
          FOREIGN_DATA_WRAPPER,
          FOREIGN_SERVER,
          USER_MAPPING,
          FOREIGN_TABLE,
          COLUMN_OPTIONS,
          SETTING,
          BASE_TYPE,
          COLLATION,
          CONVERSION,
          OPERATOR_CLASS,
          OPERATOR_FAMILY_MEMBER,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_CONFIGURATION ->
          Phase.CONTRACT;
      case DOMAIN_CONSTRAINT ->
          edit.measured().implied().relaxed().contains(after.id()) ? Phase.EXPAND : Phase.CONTRACT;
      case LANGUAGE ->
          ((Language) after).trusted() && !((Language) before).trusted()
              ? Phase.EXPAND
              : Phase.CONTRACT;
      case ROUTINE ->
          ((Routine) before).arguments().equals(((Routine) after).arguments())
                  && Objects.equals(((Routine) before).result(), ((Routine) after).result())
              ? Phase.EXPAND
              : Phase.CONTRACT;
      case TABLE ->
          ((Table) after).rowSecurity() && !((Table) before).rowSecurity()
                  || ((Table) after).forceRowSecurity() && !((Table) before).forceRowSecurity()
                  || !((Table) after).parents().equals(((Table) before).parents())
                  || !Objects.equals(((Table) after).bound(), ((Table) before).bound())
              ? Phase.CONTRACT
              : Phase.EXPAND;
      case DOMAIN ->
          ((DomainType) after).notNull() && !((DomainType) before).notNull()
                  || !((DomainType) after).type().equals(((DomainType) before).type())
                  || !Objects.equals(
                      ((DomainType) after).collation(), ((DomainType) before).collation())
              ? Phase.CONTRACT
              : Phase.EXPAND;
      case GRANT, DEFAULT_PRIVILEGES ->
          Privileges.relaxes(Privileges.held(before), Privileges.held(after))
              ? Phase.EXPAND
              : Phase.CONTRACT;
      default -> Phase.EXPAND;
    };
  }

  /** A query that still shows all columns may take its new shape at once. */
  private static Phase shape(
      Edit edit, FactId id, List<OutputColumn> before, List<OutputColumn> after) {
    return shows(before, after) || followsRetyped(edit, id, before, after)
        ? Phase.EXPAND
        : Phase.CONTRACT;
  }

  /** Whether every column that was shown still is, of the same type. */
  static boolean shows(List<OutputColumn> before, List<OutputColumn> after) {
    return after.containsAll(before);
  }

  /** Whether only types differ, because a column that the query reads changes its type. */
  private static boolean followsRetyped(
      Edit edit, FactId id, List<OutputColumn> before, List<OutputColumn> after) {
    Set<String> names =
        after.stream().map(OutputColumn::name).collect(Collectors.toCollection(TreeSet::new));
    return before.stream().map(OutputColumn::name).allMatch(names::contains)
        && edit.after().dependencies(id).stream()
            .anyMatch(
                need ->
                    edit.delta(need)
                        .filter(
                            delta ->
                                delta instanceof Delta.Altered altered
                                    && (altered.attributes().contains("type")
                                        || altered.attributes().contains("columns")))
                        .isPresent());
  }
}
