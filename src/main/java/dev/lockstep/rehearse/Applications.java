package dev.lockstep.rehearse;

import dev.lockstep.application.Application;
import dev.lockstep.application.Complaint;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Table;
import dev.lockstep.catalog.Trigger;
import dev.lockstep.plan.Plan;
import dev.lockstep.rehearse.Evidence.Finding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The old application, which was written for the schema before the plan, and the new one, which was
 * written for the schema after it.
 *
 * <p>The old one runs until the last phase before the gate is done, the new one from then on, so at
 * the gate both do. Everything they do must work all that time, but for what the plan says does
 * not.
 */
final class Applications implements AutoCloseable {

  /** Numbers of rows that seeding does not use. */
  private static final int OLD_ROWS = 1001;

  private static final int NEW_ROWS = 2001;

  private final Stage stage;
  private final Plan plan;
  private final Allowances allowances;
  private final RowExemptions exemptions;
  private final Set<FactId> withoutRows;
  private final Application old;
  private Application successor;

  /** The phases that are done, by number. */
  private final Set<Integer> done = new TreeSet<>();

  private final Set<Finding> findings = new LinkedHashSet<>();

  /**
   * @param start what the database holds
   * @param withoutRows the tables that must stay empty, because the plan refuses rows that are made
   *     up
   */
  Applications(
      Stage stage, Plan plan, Catalog start, RowExemptions exemptions, Set<FactId> withoutRows)
      throws SQLException {
    this.withoutRows = withoutRows;
    this.stage = stage;
    this.plan = plan;
    this.exemptions = exemptions;
    this.allowances = new Allowances(plan);
    this.old =
        Application.of(
            "the old application",
            stage.connect(),
            start,
            relations(start, SeedScope.concerned(plan, start)),
            OLD_ROWS);
  }

  /** The tables, with the views over them; a partition is reached through its table. */
  private static Set<FactId> relations(Catalog catalog, Set<FactId> concerned) {
    Set<FactId> relations = new LinkedHashSet<>();
    List<FactId> waiting = new ArrayList<>(concerned);
    while (!waiting.isEmpty()) {
      FactId id = waiting.remove(0);
      boolean part = catalog.find(id, Table.class).filter(Table::partition).isPresent();
      if (!part && relations.add(id)) {
        Stream.concat(Stream.of(id), catalog.children(id).stream())
            .flatMap(used -> catalog.dependents(used).stream())
            .filter(user -> user.kind() == Kind.VIEW || user.kind() == Kind.MATERIALIZED_VIEW)
            .forEach(waiting::add);
      }
    }
    return relations;
  }

  /** The schema after the plan is there: the new application can be made. */
  void arrive(Catalog end) throws SQLException {
    successor =
        Application.of(
            "the new application",
            stage.connect(),
            end,
            relations(end, SeedScope.concerned(plan, end)),
            NEW_ROWS);
  }

  /** The one that runs while a phase is carried out or taken back leaves rows. */
  void before(Act act, Direction direction) {
    running(act)
        .ifPresent(
            application ->
                settle(act, direction, application.leaveRows(this::isSteady), application));
  }

  /** Whether a column is called the same all the time, and nothing but it hears of a new row. */
  private boolean isSteady(FactId column) {
    return !withoutRows.contains(column.parent())
        && exemptions.newName(column).equals(column)
        && exemptions.oldName(column).equals(column)
        && Stream.of(plan.before(), plan.after())
            .allMatch(
                catalog ->
                    Ancestry.tables(column.parent(), catalog).stream()
                            .allMatch(
                                table -> catalog.children(table, Trigger.class).findAny().isEmpty())
                        && catalog
                            .heirs(column.parent())
                            .allMatch(
                                heir ->
                                    catalog
                                        .children(heir.id(), Trigger.class)
                                        .findAny()
                                        .isEmpty()));
  }

  /** A phase was carried out or taken back: who may run now does what it can. */
  void after(Act act, Direction direction) throws SQLException {
    if (direction == Direction.UP) {
      done.add(act.phase().number());
    } else {
      done.remove(act.phase().number());
    }
    Optional<Application> running = running(act);
    if (running.isPresent()) {
      Application writer = running.get();
      settle(act, direction, writer.readBack(), writer);
      if (successor != null && isAllowed(old) && isAllowed(successor)) {
        Application reader = writer == old ? successor : old;
        settle(act, direction, reader.readLeftBy(writer, id -> known(id, reader)), reader);
      }
      settle(act, direction, writer.removeRows(), writer);
    }
    for (Application application : all()) {
      if (isAllowed(application)) {
        settle(act, direction, application.exercise(), application);
      }
    }
  }

  private List<Application> all() {
    return successor == null ? List.of(old) : List.of(old, successor);
  }

  /** Who runs while a phase is carried out or taken back; nobody while that one is not there. */
  private Optional<Application> running(Act act) {
    return Optional.ofNullable(act.phase().phase().isBeforeGate() ? old : successor);
  }

  private boolean isAllowed(Application application) {
    return plan.phases().stream()
        .allMatch(
            phase ->
                application == old
                    ? phase.phase().isBeforeGate() || !done.contains(phase.number())
                    : !phase.phase().isBeforeGate() || done.contains(phase.number()));
  }

  /** What an application calls a table or column that the other one knows. */
  private Optional<FactId> known(FactId id, Application reader) {
    FactId name = reader == old ? exemptions.oldName(id) : exemptions.newName(id);
    Catalog before = reader == old ? plan.after() : plan.before();
    Catalog after = reader == old ? plan.before() : plan.after();
    if (id.kind() != Kind.COLUMN) {
      return Optional.of(name);
    }
    // Where the type differs, the same value may read differently.
    Optional<String> written = before.find(id, Column.class).map(Column::type);
    return after
        .find(name, Column.class)
        .filter(column -> written.equals(Optional.of(column.type())))
        .map(Column::id);
  }

  private void settle(
      Act act, Direction direction, List<Complaint> complaints, Application application) {
    for (Complaint complaint : complaints) {
      boolean expected = isExpected(complaint, application);
      findings.add(
          new Finding(
              act.phase().phase(),
              direction == Direction.UP,
              application == successor,
              complaint.deed(),
              complaint.words(),
              expected));
    }
  }

  private boolean isExpected(Complaint complaint, Application application) {
    return application == old
        ? allowances.ofOld(complaint.relation(), done)
        : allowances.ofNew(complaint.relation(), done)
            || !complaint.refused()
                && (exemptions.valuesMayChange(complaint.column())
                    || exemptions.valuesMayChange(exemptions.oldName(complaint.column())));
  }

  /** What the applications could not do although they may run, each once. */
  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** What of their relations they do not use, with the reason. */
  List<String> notExercised() {
    return all().stream()
        .flatMap(
            application ->
                application.notExercised().stream().map(line -> application.name() + ": " + line))
        .toList();
  }

  @Override
  public void close() throws SQLException {
    for (Application application : all()) {
      application.close();
    }
  }
}
