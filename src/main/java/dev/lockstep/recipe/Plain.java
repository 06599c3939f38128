package dev.lockstep.recipe;

import dev.lockstep.catalog.Attribute;
import dev.lockstep.catalog.BaseType;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Constraint;
import dev.lockstep.catalog.DomainType;
import dev.lockstep.catalog.Extension;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Inheriting;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Language;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.catalog.Operator;
import dev.lockstep.catalog.Role;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One statement up and its inverse down, for every kind and whatever no other recipe took. */
final class Plain implements Recipe {

  /** What writes every row of a table anew when it changes. */
  private static final Set<String> REWRITING = Set.of("unlogged", "accessMethod", "tablespace");

  @Override
  public void apply(Edit edit, Draft draft) {
    List<Delta.Added> added = draft.unclaimed(Delta.Added.class);
    for (Delta.Added delta : added) {
      draft.claim(delta.id());
      // An event trigger must not fire on what the plan itself does.
      if (delta.id().kind() != Kind.EVENT_TRIGGER) {
        draft.add(addition(edit, draft.rebuilds(), delta.fact()).build());
      }
    }
    for (Delta.Removed delta : draft.unclaimed(Delta.Removed.class)) {
      draft.claim(delta.id());
      draft.add(removal(edit, draft, delta.fact()));
    }
    for (Delta.Altered delta : draft.unclaimed(Delta.Altered.class)) {
      Set<String> attributes = draft.unclaimedAttributes(delta.id());
      draft.claim(delta.id());
      draft.addAll(alteration(edit, draft.rebuilds(), delta, attributes));
    }
    for (Delta.Added delta : added) {
      if (delta.id().kind() == Kind.EVENT_TRIGGER) {
        draft.add(
            addition(edit, draft.rebuilds(), delta.fact())
                .after(draft.keysBeforeEventTriggers(Phase.EXPAND))
                .build());
      }
    }
  }

  private StepBuilder addition(Edit edit, Rebuilds rebuilds, Fact fact) {
    boolean fresh = edit.isFresh(fact.id());
    Phase phase = PlainPhase.ofAddition(edit, fact);
    boolean absorbed = goesWithOwner(edit, fact);
    StepBuilder step =
        new StepBuilder(name(), "create", fact.id(), phase)
            .up(
                CountOn.looking(
                    Locks.making(edit, fact, made(edit, fact)),
                    edit.before(),
                    edit::isAdded,
                    edit.after(),
                    fact))
            .down(
                absorbed
                    ? Action.nothing()
                    : Actions.instant(Locks.ofRemoval(edit, fact), undone(edit, fact)))
            .produces(fact.id())
            .after(attributesBefore(edit, fact))
            .after(OwnerChange.before(edit, fact))
            .after(Refill.keysBefore(edit, fact.id()))
            .after(namesakes(edit, fact.id()))
            .after(RebuildDependents.callersOfOthers(edit, rebuilds, fact.id(), phase))
            .after(
                Overloads.inTheWay(edit, fact).stream()
                    .map(other -> RebuildDependents.makingKey(other, Phase.CONTRACT))
                    .toList())
            .group(OwnerChange.group(edit, fact))
            .after(
                fact instanceof Attribute ? rebuilds.removalsBefore(fact.id(), phase) : List.of())
            .groupIfAny(fact instanceof Attribute ? rebuilds.group(fact.id(), phase) : null)
            .hazards(Hazards.ofAddition(fact, fresh))
            .hazards(Hazards.ofSuccession(edit, fact.id()))
            .hazards(Hazards.ofPublishing(edit, fact))
            .hazards(ReshapedTypes.hazards(edit, fact))
            .hazards(
                DomainUsers.checks(fact)
                    ? DomainUsers.hazards(edit, fact.id().parent())
                    : List.of());
    if (CountOn.looks(edit.before(), edit::isAdded, edit.after(), fact)) {
      step.hazards(List.of(CountOn.hazard(fact.id().parent())));
    }
    if (fact instanceof Attribute && !fresh && phase == Phase.CONTRACT) {
      step.hazard(
          HazardCode.NEW_APPLICATION_WAITS,
          "It waits for defaults that hold values of the type and change or go then, so the new"
              + " application does without "
              + fact.id().display()
              + " until then.",
          "Let the new application work without it, or split the change into two releases.");
    }
    if (fact.id().kind() == Kind.COMMENT) {
      step.after(NotNullForms.keysBefore(edit, fact.id()));
    }
    return withUsers(edit, step, fact);
  }

  /** The steps with which an identity goes whose own sequence has the name of a new one. */
  private static List<String> namesakes(Edit edit, FactId id) {
    return id.kind() != Kind.SEQUENCE
        ? List.of()
        : edit.before()
            .children(id.parent(), Table.class)
            .flatMap(table -> edit.before().children(table.id(), Column.class))
            .filter(column -> column.identity() != null)
            .map(Column::id)
            .filter(column -> IdentityOfColumn.isNamesake(id, edit.oldName(column)))
            .flatMap(
                column ->
                    Stream.of(
                        IdentityOfColumn.key(column),
                        DropColumn.key(column),
                        StepBuilder.key("drop-table", "drop", column.parent())))
            .toList();
  }

  /** The steps that make the attributes which a composite type has before this one. */
  private List<String> attributesBefore(Edit edit, Fact fact) {
    if (!(fact instanceof Attribute attribute)) {
      return List.of();
    }
    return edit.after()
        .children(fact.id().parent(), Attribute.class)
        .filter(other -> other.position() < attribute.position())
        .map(other -> StepBuilder.key(name(), "create", other.id()))
        .toList();
  }

  /** The steps that drop later attributes, so that on the way down the earlier ones come first. */
  private List<String> attributesAfter(Edit edit, Fact fact) {
    if (!(fact instanceof Attribute attribute)) {
      return List.of();
    }
    return edit.before()
        .children(fact.id().parent(), Attribute.class)
        .filter(other -> other.position() > attribute.position())
        .map(other -> StepBuilder.key(name(), "drop", other.id()))
        .toList();
  }

  /** What takes back that a fact came; of a type that only had its name before, that stays. */
  private static List<Statement> undone(Edit edit, Fact fact) {
    return TypeCluster.isType(fact.id()) && edit.before().contains(TypeCluster.shell(fact.id()))
        ? TypeCluster.reduce(fact, edit.after(), edit.before())
        : Lifecycle.drop(fact, edit.after());
  }

  /** Whether the fact comes in the same phase as what it is part of, and so goes with it. */
  private static boolean goesWithOwner(Edit edit, Fact fact) {
    return !(fact instanceof SequenceOwnership)
        && owner(edit.after(), fact)
            .filter(id -> edit.isAdded(id) && id.kind() != Kind.COLUMN)
            .map(id -> PlainPhase.ofAddition(edit, edit.after().get(id, Fact.class)))
            .filter(phase -> PlainPhase.ofAddition(edit, fact) == phase)
            .isPresent()
        && !needs(edit.after(), fact, edit::isAdded);
  }

  /** Every value of a composite type has another text when an attribute comes or goes. */
  private static StepBuilder withUsers(Edit edit, StepBuilder step, Fact fact) {
    if (fact.id().kind() == Kind.ATTRIBUTE
        && edit.before().contains(fact.id().parent())
        && edit.after().contains(fact.id().parent())) {
      step.alters(fact.id().parent());
      ReshapedTypes.reached(edit.before(), fact.id().parent()).stream()
          .flatMap(type -> edit.before().dependents(type).stream())
          .filter(id -> id.kind() == Kind.COLUMN && edit.after().contains(id))
          .forEach(step::alters);
    }
    return step;
  }

  /** Whether the fact needs something, besides what it is part of, that comes or goes as well. */
  static boolean needs(Catalog catalog, Fact fact, Predicate<FactId> moves) {
    if (fact.id().kind() == Kind.SEQUENCE
        || fact instanceof SequenceOwnership
        || TypeCluster.type(catalog, fact.id()).isPresent()
        || fact instanceof Index index && index.parent() != null) {
      return false; // the last goes with the index it is attached to
    }
    FactId relation = Locks.relation(fact);
    return catalog.dependencies(fact.id()).stream()
        .filter(need -> !need.isWithin(relation) && !relation.isWithin(need))
        .filter(need -> !(fact instanceof OnRelation) || need.kind() != Kind.INDEX)
        .anyMatch(moves);
  }

  private Step removal(Edit edit, Draft draft, Fact fact) {
    Optional<FactId> owner =
        owner(edit.before(), fact)
            .filter(edit::isRemoved)
            .filter(id -> !needs(edit.before(), fact, edit::isRemoved));
    Phase phase =
        owner
            .map(id -> PlainPhase.ofRemoval(edit, edit.before().get(id, Fact.class)))
            .orElseGet(() -> PlainPhase.ofRemoval(edit, fact));
    StepBuilder step =
        new StepBuilder(name(), "drop", fact.id(), phase)
            .up(
                owner.isPresent()
                    ? Action.nothing()
                    : Actions.instant(
                        Locks.ofRemoval(edit, fact), Lifecycle.drop(fact, edit.before())))
            .down(
                CountOn.looking(
                    Locks.making(edit, fact, again(edit, fact)),
                    edit.after(),
                    edit::isRemoved,
                    edit.before(),
                    fact))
            .destroys(fact.id())
            .after(OwnerChange.before(edit, fact))
            .after(TypedTables.dropKeys(edit.before(), fact))
            .after(attributesAfter(edit, fact))
            .group(
                OwnerChange.group(edit, fact) != null
                    ? OwnerChange.group(edit, fact)
                    : draft
                        .rebuilds()
                        .group(
                            TypeCluster.type(edit.before(), fact.id()).orElse(fact.id()), phase));
    if (owner.isEmpty()) {
      step.hazards(Hazards.ofRemoval(fact)).hazards(ReshapedTypes.hazards(edit, fact));
    }
    if (fact instanceof Role) {
      step.check(
          new Check(
              "objects outside of this database that belong to "
                  + fact.id().display()
                  + " or were granted to it",
              Check.Moment.BEFORE,
              Lifecycle.statement(fact, "elsewhere")));
    }
    if (fact instanceof Index index) {
      step.after(DropTable.partsKeys(index.relation()));
    }
    return withUsers(edit, step, fact).build();
  }

  private List<Step> alteration(
      Edit edit, Rebuilds rebuilds, Delta.Altered delta, Set<String> attributes) {
    Fact before = delta.before();
    Fact after = delta.after();
    FactId id = after.id();
    if (!Alterations.inPlace(before, after, attributes)) {
      return List.of(
          new StepBuilder(name(), "remove", id, PlainPhase.ofChange(edit, before, after))
              .up(
                  Actions.instant(
                      Locks.ofRemoval(edit, before), Lifecycle.drop(before, edit.before())))
              .down(Locks.making(edit, before, Lifecycle.create(before, edit.before())))
              .destroys(id)
              .group("replace " + id.key())
              .hazards(id.kind() == Kind.TABLE ? Hazards.ofRemoval(before) : List.of())
              .build(),
          new StepBuilder(name(), "make", id, PlainPhase.ofChange(edit, before, after))
              .up(
                  id.kind() == Kind.COLUMN
                      ? Actions.working(
                          Work.REWRITE,
                          Locks.ofCreation(edit, after),
                          Lifecycle.create(after, edit.after()))
                      : Locks.making(edit, after, Lifecycle.create(after, edit.after())))
              .down(
                  Actions.instant(
                      Locks.ofRemoval(edit, after), Lifecycle.drop(after, edit.after())))
              .produces(id)
              .alters(id)
              .after(StepBuilder.key(name(), "remove", id))
              .group("replace " + id.key())
              .hazards(id.kind() == Kind.COLUMN ? Hazards.ofRewrite(id.parent()) : List.of())
              .build());
    }
    List<Lock> locks = Actions.locks(Locks.ofChange(edit, before), Locks.ofChange(edit, after));
    Phase phase = PlainPhase.ofChange(edit, before, after);
    StepBuilder step =
        new StepBuilder(name(), "alter", id, phase)
            .after(rebuilds.removalsBefore(id, phase))
            .after(RebuildDependents.callersOfOthers(edit, rebuilds, id, phase))
            .summary("alter " + String.join(", ", attributes) + " of " + id.display())
            .up(Actions.instant(locks, statements(edit, before, after, attributes)))
            .group(rebuilds.group(id, phase))
            .groupIfAny(OwnerChange.group(edit, after))
            .after(OwnerChange.before(edit, after))
            .after(droppedUsers(edit, after))
            .down(undo(edit, locks, before, after, attributes))
            .alters(id)
            .hazards(Hazards.ofChange(before, after));
    if (before instanceof BaseType older && after instanceof BaseType newer) {
      StoredType.carry(edit, step, older, newer, attributes);
    }
    if (id.kind() == Kind.VIEW || id.kind() == Kind.ROUTINE || id.kind() == Kind.ATTRIBUTE) {
      step.produces(id);
    }
    if (id.kind() == Kind.TABLE && attributes.stream().anyMatch(REWRITING::contains)) {
      step.up(
              Actions.working(
                  Work.REWRITE, locks, Alterations.statements(before, after, attributes)))
          .down(
              Actions.working(
                  Work.REWRITE, locks, Alterations.statements(after, before, attributes)))
          .hazards(Hazards.ofRewrite(id));
    }
    if (after instanceof Inheriting table
        && (attributes.contains("parents") || attributes.contains("bound"))) {
      List<Lock> moved =
          Actions.locks(
              locks,
              Actions.locks(
                  Attachments.ofDefaults(edit, table),
                  Attachments.ofDefaults(edit, (Inheriting) before)));
      step.up(attaching(table, moved, statements(edit, before, after, attributes)))
          .down(attaching((Inheriting) before, moved, statements(edit, after, before, attributes)));
      if (table.partition()) {
        step.hazards(Hazards.ofAttaching(table.id()));
      }
    }
    if (before instanceof DomainType domain) {
      DomainUsers.carry(edit, step, domain, (DomainType) after, attributes);
      step.after(
          NotNullForms.uncommentKeys(id, Kind.DOMAIN_CONSTRAINT, domain.notNullConstraint()));
    }
    if (attributes.contains("replicaIdentity") || attributes.contains("clusteredOn")) {
      step.after(CreateIndex.keysOn(edit, id));
      if (after instanceof Table table) {
        step.after(
            ColumnNotNull.requiredKeys(edit, id, IndexMarks.replicaColumns(edit.after(), table)));
      }
    }
    if (attributes.contains("bound") || attributes.contains("parents")) {
      step.after(checksOf(edit, id));
      step.hazard(
          HazardCode.ROWS_MAY_VIOLATE,
          "It fails while rows of " + id.sqlName() + " are outside its bounds.",
          "Move such rows first.");
    }
    return List.of(withUsers(edit, step, after).build());
  }

  private static List<Statement> statements(
      Edit edit, Fact before, Fact after, Set<String> attributes) {
    if (before instanceof SequenceOwnership from && after instanceof SequenceOwnership to) {
      return SequenceOwner.move(edit, from, to);
    }
    return Privileges.isAbout(before)
        ? new Privileges(before, edit.before()).become(after)
        : Alterations.statements(before, after, attributes);
  }

  /**
   * What a role has passed on goes before its own privileges are cut, and what was granted on a
   * language before that is no longer trusted.
   */
  private List<String> droppedUsers(Edit edit, Fact fact) {
    return !(fact instanceof Grant || fact instanceof Language || fact instanceof Extension)
        ? List.of()
        : edit.before().dependents(fact.id()).stream()
            .filter(edit::isRemoved)
            .flatMap(
                id ->
                    Stream.of(name(), "drop-index", "drop-constraint")
                        .map(recipe -> StepBuilder.key(recipe, "drop", id)))
            .toList();
  }

  /** The steps that add the checks which a table has to have before it takes a parent. */
  private static List<String> checksOf(Edit edit, FactId table) {
    return edit.after()
        .children(table, Constraint.class)
        .filter(constraint -> constraint.type() == Constraint.Type.CHECK)
        .map(Constraint::id)
        .flatMap(id -> Stream.of(AddConstraint.key(id), ForeignTableParts.key(id)))
        .toList();
  }

  private static List<Statement> made(Edit edit, Fact fact) {
    List<Statement> statements = new ArrayList<>(Lifecycle.create(fact, edit.after()));
    statements.addAll(CountOn.statements(edit.after(), edit::isAdded, fact));
    return statements;
  }

  /** What makes a removed fact again; partitions have their part of an index by then. */
  private static List<Statement> again(Edit edit, Fact fact) {
    List<Statement> statements = new ArrayList<>(Lifecycle.create(fact, edit.before()));
    statements.addAll(CountOn.statements(edit.before(), edit::isRemoved, fact));
    if (fact instanceof Index index && index.partitioned() && !index.valid()) {
      edit.before()
          .facts(Index.class)
          .filter(part -> index.id().equals(part.parent()))
          .map(
              part ->
                  Actions.sql(
                      "sql/index/attach",
                      "name",
                      part.id().sqlName(),
                      "parentIndex",
                      index.id().sqlName()))
          .forEach(statements::add);
    }
    return statements;
  }

  /** A view that gained columns cannot be replaced by one that has fewer. */
  private static Action undo(
      Edit edit, List<Lock> locks, Fact before, Fact after, Set<String> attributes) {
    if (before instanceof Operator operator && operator.shell()) {
      return promisedAgain(edit, operator.id());
    }
    if (Alterations.inPlace(after, before, attributes)) {
      // What the owner may do changes before the owner does, and back after it has changed back.
      return Actions.instant(locks, statements(edit, after, before, attributes));
    }
    return remaking(edit, locks, List.of(after.id()), Remaking.statements(edit, after, before));
  }

  /** Statements that make again, of the first catalog, what depends on the facts that change. */
  private static Action remaking(
      Edit edit, List<Lock> locks, List<FactId> changed, List<Statement> statements) {
    return new Action(
        statements,
        Execution.TRANSACTION,
        Actions.locks(locks, Remaking.locks(edit, edit.before(), changed)),
        Remaking.work(edit.before(), changed));
  }

  /** An operator is only promised again when who promises it is made anew without it. */
  private static Action promisedAgain(Edit edit, FactId id) {
    List<FactId> changed = new ArrayList<>(List.of(id));
    List<Statement> change =
        new ArrayList<>(Lifecycle.drop(edit.after().get(id, Operator.class), edit.after()));
    for (Operator promiser : OperatorLinks.promisers(edit.before(), id)) {
      changed.add(promiser.id());
      change.addAll(Lifecycle.drop(promiser, edit.after()));
      change.addAll(Lifecycle.create(promiser, edit.before()));
    }
    return remaking(edit, List.of(), changed, Remaking.around(edit.before(), changed, change));
  }

  /** The fact that takes this one with it when it goes, other than its schema. */
  static Optional<FactId> owner(Catalog catalog, Fact fact) {
    if (fact instanceof OnRelation part) {
      return Optional.of(part.relation());
    }
    if (fact.id().kind() == Kind.SEQUENCE) {
      return catalog
          .find(fact.id().child(Kind.SEQUENCE_OWNERSHIP, ""), SequenceOwnership.class)
          .map(SequenceOwnership::column);
    }
    if (fact instanceof SequenceOwnership ownership) {
      return Optional.of(ownership.column());
    }
    if (fact instanceof Table || fact instanceof Column) {
      return Optional.ofNullable(fact.id().parent()).filter(id -> id.kind() != Kind.SCHEMA);
    }
    if (fact.id().kind() == Kind.USER_MAPPING) {
      return Optional.empty(); // a server with mappings cannot be dropped
    }
    Optional<FactId> type = TypeCluster.type(catalog, fact.id());
    if (type.isPresent()) {
      return type;
    }
    FactId parent = fact.id().parent();
    if (fact instanceof Grant && !catalog.contains(parent)) {
      return catalog.dependencies(fact.id()).stream()
          .filter(id -> id.kind() == Kind.EXTENSION)
          .findFirst();
    }
    return Optional.ofNullable(parent)
        .filter(id -> id.kind() != Kind.SCHEMA || isPartOfSchema(fact.id().kind()));
  }

  private static boolean isPartOfSchema(Kind kind) {
    return switch (kind) {
      case COMMENT, SECURITY_LABEL, GRANT, DEFAULT_PRIVILEGES, OWNER -> true;
      default -> false;
    };
  }

  /** A table with rows that becomes a partition is read, unless a check of its own proves them. */
  private static Action attaching(Inheriting table, List<Lock> locks, List<Statement> statements) {
    return Actions.working(table.partition() ? Work.SCAN : Work.CATALOG, locks, statements);
  }
}
