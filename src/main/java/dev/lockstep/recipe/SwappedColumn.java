package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.SequenceOwnership;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One column that changes places with a column of the new type, and on the way down with one of the
 * old type: what stands aside, how it is filled, and what moves over with the place.
 */
final class SwappedColumn {

  private final Edit edit;
  private final Swaps.Swap swap;
  private final TypeChange change;
  private final FactId id;
  private final FactId table;
  private final List<Lock> exclusive;
  private final Column aside;
  private final Column asideDown;
  private final SyncTrigger trigger;
  private final SyncTrigger triggerDown;
  private final String forward;
  private final String backward;
  private final NotNull requiredUp;
  private final NotNull requiredDown;

  SwappedColumn(Edit edit, Swaps.Swap swap, TypeChange change) {
    this.edit = edit;
    this.swap = swap;
    this.change = change;
    this.id = change.after().id();
    this.table = id.parent();
    this.exclusive = Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE);
    this.aside =
        change
            .after()
            .aside(
                TypeChange.asideName(id), edit.swaps().asideType(change.after(), Besides::aside));
    this.asideDown =
        change
            .before()
            .aside(
                TypeChange.asideNameDown(id),
                edit.swaps().asideType(change.before(), Besides::asideDown));
    this.requiredUp = new NotNull(edit, SwapColumnType.NAME, aside.id(), change.after());
    this.requiredDown = new NotNull(edit, SwapColumnType.NAME, asideDown.id(), change.before());
    this.forward =
        edit.annotation(id, Annotation.Type.USING)
            .map(said -> said(said, change.after(), aside))
            .orElseGet(
                () -> Casts.forward(id.localName(), change.before(), aside, change.conversion()));
    this.backward =
        edit.annotation(id, Annotation.Type.REVERSE)
            .map(said -> said(said, change.before(), asideDown))
            .orElseGet(
                () ->
                    Casts.backward(id.localName(), change.after(), asideDown, change.conversion()));
    this.trigger = trigger("retype", aside, forward, Annotation.Type.USING);
    this.triggerDown = trigger("restore", asideDown, backward, Annotation.Type.REVERSE);
  }

  /**
   * What the user said. Where the type is made anew it may name the type, and means the one that is
   * so called meanwhile.
   */
  private static String said(Annotation annotation, Column wanted, Column aside) {
    return aside.type().equals(wanted.type())
        ? annotation.value()
        : Casts.cast("(" + annotation.value() + ")", wanted, aside);
  }

  private SyncTrigger trigger(String purpose, Column to, String expression, Annotation.Type said) {
    Optional<Annotation> own = edit.annotation(id, said);
    return new SyncTrigger(
        id,
        purpose,
        own.isPresent() ? UserExpression.searchPath(table) : null,
        own.map(this::inputs).orElse(List.of(id.localName())),
        "recipe/swap-column-type/function",
        "to",
        to.id().localName(),
        "expression",
        expression);
  }

  /** Null where it reads other columns that change as well. */
  private Collection<String> inputs(Annotation annotation) {
    Inputs inputs = Inputs.of(edit, annotation);
    boolean watchable = inputs.steady() || inputs.names().equals(Set.of(id.localName()));
    return inputs.known() && watchable ? inputs.names() : null;
  }

  FactId id() {
    return id;
  }

  /** The column that stands aside on the way up. */
  Column aside() {
    return aside;
  }

  TypeChange change() {
    return change;
  }

  /** The column aside, its trigger and its values; NOT NULL too where it has to be. */
  List<Step> beside() {
    List<Step> steps = new ArrayList<>();
    Step add =
        step("add", swap.aside(Phase.EXPAND))
            .summary(
                "add "
                    + aside.id().localName()
                    + " of type "
                    + aside.type()
                    + " beside "
                    + id.sqlName()
                    + " and the trigger that fills it")
            .up(adding(edit.after(), change.after(), add(aside, trigger)))
            .down(Actions.instant(exclusive, remove(aside, trigger)))
            .produces(aside.id())
            .produces(trigger.facts())
            // What its type needs is there before it.
            .alters(id)
            .hazards(
                Locks.hasCheckedDomain(edit.after(), change.after())
                    ? Hazards.ofRewrite(table)
                    : List.of())
            .build();
    steps.add(add);
    Step fill =
        fill("backfill", swap.aside(Phase.BACKFILL), aside, forward, true)
            .after(add.key())
            .hazards(unreadable())
            .build();
    steps.add(fill);
    if (change.after().notNull()) {
      steps.addAll(requiredUp.up(swap.aside(Phase.VALIDATE), List.of(fill.key())));
    }
    return steps;
  }

  /** A column of a domain with checks writes every row anew, although it is empty. */
  private Action adding(Catalog catalog, Column column, List<Statement> statements) {
    Work work = Locks.hasCheckedDomain(catalog, column) ? Work.REWRITE : Work.CATALOG;
    return Actions.working(work, exclusive, statements);
  }

  /** The last of the steps beside. */
  String besideKey() {
    return change.after().notNull()
        ? requiredUp.lastKey()
        : StepBuilder.key(SwapColumnType.NAME, "backfill", id);
  }

  /** What a cast that nobody promised may do; the trigger makes it with every write. */
  private List<Hazard> unreadable() {
    boolean promised =
        change.conversion().implicit() || edit.annotation(id, Annotation.Type.USING).isPresent();
    return promised
        ? List.of()
        : List.of(
            new Hazard(
                HazardCode.ROWS_MAY_VIOLATE,
                "Values of "
                    + id.sqlName()
                    + " that  "
                    + (change.conversion().assignable() ? aside.type() : forward)
                    + "  does not take make it fail, and from then on cannot be written.",
                "Look for such values first, or write  -- @using <expression>  at the column."));
  }

  private StepBuilder fill(String verb, Phase phase, Column to, String expression, boolean up) {
    Action action =
        Backfill.action(
            edit,
            table,
            to.id().localName(),
            expression,
            to.id().localName() + " IS NULL AND " + id.localName() + " IS NOT NULL");
    return step(verb, phase)
        .summary("fill " + to.id().sqlName() + (up ? "" : " on the way down"))
        .up(up ? action : Action.nothing())
        .down(up ? Action.nothing() : action);
  }

  /**
   * Steps that do nothing on the way up. On the way down, from the last to the first, they bring
   * the old type back aside.
   *
   * @param after the step that comes after these on the way down
   */
  List<Step> besideOnTheWayDown(String after) {
    Phase phase = change.phase();
    List<Step> steps = new ArrayList<>();
    String previous = after;
    if (change.before().notNull()) {
      steps.addAll(requiredDown.down(phase, List.of(previous)));
      previous = requiredDown.firstDownKey();
    }
    Step fill =
        fill("down-backfill", phase, asideDown, backward, false)
            .alters(id)
            .after(previous)
            .after(Besides.downKeys(edit.before(), id))
            .build();
    steps.add(fill);
    steps.add(
        step("down-add", phase)
            .alters(id)
            .summary("add " + asideDown.id().sqlName() + " on the way down")
            .down(adding(edit.before(), change.before(), add(asideDown, triggerDown)))
            .after(fill.key())
            .build());
    return steps;
  }

  /** The first column leaves, the one aside takes its place. */
  List<Statement> enter() {
    List<Statement> statements = new ArrayList<>(trigger.drop());
    statements.addAll(counterTo(change.before(), aside, change.after()));
    statements.add(Lifecycle.statement(change.before(), "drop"));
    statements.add(rename(aside.id(), id));
    return statements;
  }

  /** What the column in its place needs, once it has its indexes and constraints. */
  List<Statement> settle() {
    List<Statement> statements = new ArrayList<>(requiredUp.settle(change.after()));
    parts(edit.after()).forEach(part -> statements.addAll(Lifecycle.create(part, edit.after())));
    return statements;
  }

  /** What has to leave the column before its indexes and constraints do, on the way down. */
  List<Statement> unsettle() {
    List<Statement> statements = new ArrayList<>(triggerDown.drop());
    parts(edit.after()).stream()
        .filter(part -> part.id().kind() == Kind.DEFAULT)
        .forEach(part -> statements.addAll(Lifecycle.drop(part, edit.after())));
    parts(edit.after()).stream()
        .filter(part -> part.id().kind() != Kind.DEFAULT)
        .forEach(part -> statements.addAll(Lifecycle.drop(part, edit.after())));
    return statements;
  }

  /** The column stands aside again, the one of the old type takes its place. */
  List<Statement> leave() {
    List<Statement> statements = new ArrayList<>(requiredUp.unsettle(change.after()));
    statements.addAll(counterTo(change.after(), asideDown, change.before()));
    statements.add(rename(id, aside.id()));
    statements.add(rename(asideDown.id(), id));
    return statements;
  }

  /** What the column of the old type needs, once it has its indexes and constraints. */
  List<Statement> restore() {
    List<Statement> statements = new ArrayList<>(requiredDown.settle(change.before()));
    parts(edit.before()).forEach(part -> statements.addAll(Lifecycle.create(part, edit.before())));
    statements.addAll(trigger.create());
    return statements;
  }

  /** Its sequence, which would go with the column that it belongs to. */
  private List<Statement> counterTo(Column from, Column to, Column form) {
    List<Statement> statements = new ArrayList<>();
    if (form.identity() != null) {
      Map<String, Object> variables = Variables.of(form);
      variables.put("from", from.id().localName());
      variables.put("to", to.id().localName());
      variables.put("tableLiteral", Sql.literal(table.sqlName()));
      variables.put("toLiteral", Sql.literal(to.id().localName()));
      variables.put("fromLiteral", Sql.literal(from.id().name()));
      variables.put("quote", Sql.dollarQuote(variables.toString()));
      statements.add(new Statement("recipe/swap-column-type/move-identity", variables));
    }
    edit.before().dependents(id).stream()
        .flatMap(user -> edit.before().find(user, SequenceOwnership.class).stream())
        .map(owned -> new SequenceOwnership(owned.id(), to.id()))
        .forEach(owned -> statements.add(Lifecycle.statement(owned, "create")));
    return statements;
  }

  /** The facts that come with the new column: its defaults, comments and grants. */
  List<FactId> partIds() {
    return parts(edit.after()).stream().map(Fact::id).toList();
  }

  /** The facts that the place change ends. */
  List<FactId> ended() {
    List<FactId> ended = new ArrayList<>(trigger.facts());
    ended.add(aside.id());
    return ended;
  }

  /** What turns a value back. */
  String backward() {
    return backward;
  }

  private List<Fact> parts(Catalog catalog) {
    return catalog.children(id).stream().map(part -> catalog.get(part, Fact.class)).toList();
  }

  private Statement rename(FactId from, FactId to) {
    return Actions.sql(
        "sql/column/rename",
        "table",
        table.sqlName(),
        "from",
        from.localName(),
        "to",
        to.localName());
  }

  private StepBuilder step(String verb, Phase phase) {
    return new StepBuilder(SwapColumnType.NAME, verb, id, phase);
  }

  private List<Statement> add(Column column, SyncTrigger sync) {
    return SyncTrigger.join(Lifecycle.addColumn(column, edit.after(), null), sync.create());
  }

  private static List<Statement> remove(Column column, SyncTrigger sync) {
    return SyncTrigger.join(sync.drop(), List.of(Lifecycle.statement(column, "drop")));
  }
}
