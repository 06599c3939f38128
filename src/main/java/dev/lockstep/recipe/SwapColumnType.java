package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.EnumType;
import dev.lockstep.catalog.FactId;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Columns that get another type without a rewrite under a lock: a column of the new type stands
 * aside of each, a trigger keeps it equal, existing rows are filled in batches, indexes and
 * constraints are built, and in one short transaction it takes the old one's place. A key changes
 * so together with all columns that refer to it. The way down does the same with the old type.
 */
final class SwapColumnType implements Recipe {

  static final String NAME = "swap-column-type";

  @Override
  public void apply(Edit edit, Draft draft) {
    for (Swaps.Swap swap : edit.swaps().all()) {
      if (swap.columns().stream().allMatch(id -> isUnclaimed(draft, swap, id))) {
        Exchange exchange = new Exchange(edit, draft, swap);
        exchange.claim();
        draft.addAll(exchange.steps());
      }
    }
  }

  private static boolean isUnclaimed(Draft draft, Swaps.Swap swap, FactId column) {
    return draft.isUnclaimed(column, "type")
        || draft.isUnclaimed(column, "collation")
        || swap.enums().stream().anyMatch(draft::isUnclaimed);
  }

  /** The key of the step in which a column changes places with the one aside. */
  static String key(Edit edit, FactId column) {
    return StepBuilder.key(
        NAME, "swap", edit.swaps().of(column).map(Swaps.Swap::lead).orElse(column));
  }

  /** The key of the step after which the column that stands aside has its values. */
  static String filledKey(FactId column) {
    return StepBuilder.key(NAME, "backfill", column);
  }

  /** The key of the step that brings the old type back aside, the last on the way up. */
  static String lastKey(FactId column) {
    return StepBuilder.key(NAME, "down-add", column);
  }

  /** The steps for columns that change places in one moment. */
  private static final class Exchange {

    private final Edit edit;
    private final Draft draft;
    private final Swaps.Swap swap;
    private final FactId lead;
    private final Phase phase;
    private final List<SwappedColumn> columns;
    private final Twins newTwins;
    private final Twins oldTwins;

    Exchange(Edit edit, Draft draft, Swaps.Swap swap) {
      this.edit = edit;
      this.draft = draft;
      this.swap = swap;
      this.lead = swap.lead();
      this.phase = swap.phase();
      this.columns =
          edit.swaps().changes(swap).stream()
              .map(change -> new SwappedColumn(edit, swap, change))
              .toList();
      this.newTwins =
          new Twins(
              edit, edit.after(), edit.measured().afterAside(), swap.columns(), "lockstep_new");
      this.oldTwins =
          new Twins(
              edit, edit.before(), edit.measured().beforeAside(), swap.columns(), "lockstep_old");
    }

    void claim() {
      for (FactId id : swap.columns()) {
        draft.claim(id);
        edit.after().children(id).forEach(draft::claim);
        edit.before().children(id).forEach(draft::claim);
      }
      swap.enums().forEach(draft::claim);
      newTwins.ids().forEach(draft::claim);
      oldTwins.ids().forEach(draft::claim);
      newTwins.ownCommentIds().forEach(draft::claim);
      oldTwins.ownCommentIds().forEach(draft::claim);
    }

    List<Step> steps() {
      List<Step> steps = new ArrayList<>();
      List<String> ready = new ArrayList<>();
      swap.enums().forEach(type -> steps.add(addType(type)));
      for (SwappedColumn column : columns) {
        column.beside().stream().map(step -> step.behind(typeKeys("add-type"))).forEach(steps::add);
        ready.add(column.besideKey());
      }
      List<Step> builds = builds(ready);
      steps.addAll(builds);
      steps.add(swap(builds.isEmpty() ? ready : List.of(builds.get(builds.size() - 1).key())));
      steps.addAll(wayDown());
      return steps;
    }

    private Step addType(FactId type) {
      EnumType wanted = edit.after().get(type, EnumType.class);
      return new StepBuilder(NAME, "add-type", type, swap.aside(Phase.EXPAND))
          .summary("make " + type.display() + " with the new values, beside the old one")
          .up(Actions.instant(List.of(), creation(wanted, edit.after(), Besides.aside(type))))
          .down(
              Actions.instant(
                  List.of(), Actions.sql("sql/enum/drop", "name", Besides.aside(type).sqlName())))
          .produces(Besides.aside(type))
          .build();
    }

    private Step addOldType(FactId type) {
      EnumType old = edit.before().get(type, EnumType.class);
      return new StepBuilder(NAME, "down-add-type", type, phase)
          .summary("make " + type.display() + " with the old values beside, on the way down")
          .down(Actions.instant(List.of(), creation(old, edit.before(), Besides.asideDown(type))))
          .after(columns.stream().map(column -> lastKey(column.id())).toList())
          .build();
    }

    private static Statement creation(EnumType type, Catalog catalog, FactId as) {
      Creation creation = Creation.of(type.id(), catalog);
      return Lifecycle.statement(new EnumType(as, type.labels()), "create")
          .making(new Creation(as, creation.objects(), creation.grants()));
    }

    private Set<String> typeKeys(String verb) {
      return swap.enums().stream()
          .map(type -> StepBuilder.key(NAME, verb, type))
          .collect(Collectors.toSet());
    }

    private List<Step> builds(List<String> ready) {
      List<Step> steps = new ArrayList<>();
      List<String> previous = ready;
      for (Twins.Build build : newTwins.builds()) {
        StepBuilder step =
            step("build-" + (steps.size() + 1), swap.aside(Phase.VALIDATE))
                .summary("build the twin of " + build.original().display())
                .up(build.action())
                .after(previous);
        if (steps.isEmpty()) {
          step.produces(newTwins.twinIds()).hazards(newTwins.hazards());
        }
        steps.add(step.build());
        previous = List.of(step.key());
      }
      return withRemovals(steps);
    }

    /** The first of the build steps takes all of them back. */
    private List<Step> withRemovals(List<Step> steps) {
      List<Step> result = new ArrayList<>();
      for (Twins.Build removal : newTwins.removals()) {
        result.add(
            step("unbuild-" + (result.size() + 1), swap.aside(Phase.VALIDATE))
                .summary("remove the twin of " + removal.original().display() + " on the way down")
                .down(removal.action())
                .after(
                    result.isEmpty()
                        ? steps.get(0).after()
                        : Set.of(result.get(result.size() - 1).key()))
                .build());
      }
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        result.add(
            i == 0 && !result.isEmpty() ? step.behind(result.get(result.size() - 1).key()) : step);
      }
      return result;
    }

    private Step swap(List<String> after) {
      List<FactId> tables = tables();
      List<Statement> up = new ArrayList<>(locked(tables));
      up.addAll(oldTwins.release());
      columns.forEach(column -> up.addAll(column.enter()));
      for (FactId type : swap.enums()) {
        up.add(Lifecycle.statement(edit.before().get(type, EnumType.class), "drop"));
        up.addAll(RenameStatements.of(Besides.aside(type), type));
      }
      up.addAll(newTwins.settle());
      up.addAll(newTwins.marks(phase));
      columns.forEach(column -> up.addAll(column.settle()));

      List<Statement> down = new ArrayList<>(locked(tables));
      columns.forEach(column -> down.addAll(column.unsettle()));
      down.addAll(newTwins.unmarks());
      down.addAll(newTwins.unsettle());
      columns.forEach(column -> down.addAll(column.leave()));
      for (FactId type : swap.enums()) {
        down.addAll(RenameStatements.of(type, Besides.aside(type)));
        down.addAll(RenameStatements.of(Besides.asideDown(type), type));
      }
      down.addAll(oldTwins.settle());
      down.addAll(oldTwins.marks(phase));
      columns.forEach(column -> down.addAll(column.restore()));

      List<Lock> exclusive =
          tables.stream()
              .flatMap(table -> Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE).stream())
              .toList();
      StepBuilder step =
          step("swap", phase)
              .summary(
                  columns.stream()
                      .map(column -> column.id().sqlName())
                      .collect(
                          Collectors.joining(
                              ", ",
                              columns.size() == 1
                                  ? "put the column of type "
                                      + columns.get(0).aside().type()
                                      + " in the place of "
                                  : "put the columns of the new types in the place of ",
                              "")))
              .up(Actions.instant(exclusive, up))
              .down(Actions.instant(exclusive, down))
              .produces(swap.columns())
              .produces(swap.enums())
              .alters(swap.enums().toArray(FactId[]::new))
              .destroys(swap.enums().stream().map(Besides::aside).toList())
              .produces(newTwins.ids())
              .produces(newTwins.ownCommentIds())
              .destroys(newTwins.twinIds())
              .destroys(gone())
              .destroys(oldTwins.ownCommentIds())
              .after(after)
              .after(rebuildKeys())
              .group(draft.rebuilds().group(lead, phase));
      for (SwappedColumn column : columns) {
        step.produces(column.partIds())
            .destroys(column.ended())
            .after(draft.rebuilds().removalsBefore(column.id(), phase))
            .hazards(hazards(column));
      }
      return step.build();
    }

    /** What the applications, and a way back, have of the change of one column. */
    private List<Hazard> hazards(SwappedColumn column) {
      List<Hazard> hazards = new ArrayList<>();
      FactId id = column.id();
      if (phase == Phase.CONTRACT) {
        hazards.add(
            new Hazard(
                HazardCode.NEW_APPLICATION_WAITS,
                id.sqlName()
                    + " keeps the type "
                    + column.change().before().type()
                    + " until contract has run.",
                "Let the new application read and write "
                    + id.sqlName()
                    + " in a form that both types take."));
      }
      hazards.add(
          new Hazard(
              HazardCode.BEHAVIOUR_CHANGES,
              "A prepared statement that returns "
                  + id.sqlName()
                  + " fails once (SQLSTATE 0A000)"
                  + (isLast(column)
                      ? "."
                      : "; SELECT * and an INSERT without names have it at the end from then on."),
              "Let applications prepare such statements again, and name the columns they use."));
      hazards.add(
          new Hazard(
              HazardCode.DOWN_LOSES_DATA,
              "On the way down the values of "
                  + id.sqlName()
                  + " are turned back by  "
                  + column.backward()
                  + "  , which may not give the values that were there.",
              "Check on a copy that the values come back as you need them."));
      return hazards;
    }

    /** Whether only columns that change places too are behind it. */
    private boolean isLast(SwappedColumn column) {
      return Edit.columns(edit.before(), column.id().parent()).stream()
          .filter(other -> other.position() > column.change().before().position())
          .allMatch(other -> swap.columns().contains(other.id()));
    }

    /**
     * More than one table is locked at one moment or not at all, so that nobody waits for one of
     * them while this waits for another.
     */
    private static List<Statement> locked(List<FactId> tables) {
      if (tables.size() < 2) {
        return List.of();
      }
      List<String> names = tables.stream().map(FactId::sqlName).toList();
      return List.of(
          Actions.sql(
              "recipe/swap-column-type/lock-tables",
              "tables",
              Variables.separated(names.stream().map(Exchange::named).toList()),
              "quote",
              Sql.dollarQuote(names.toString())));
    }

    private static Map<String, Object> named(String name) {
      return new LinkedHashMap<>(Map.of("name", name));
    }

    /** All tables that the moment locks, those that refer before those that are referred to. */
    private List<FactId> tables() {
      List<FactId> own = swap.columns().stream().map(FactId::parent).distinct().toList();
      Set<FactId> others = new TreeSet<>();
      Stream.of(oldTwins, newTwins).flatMap(twins -> twins.tables().stream()).forEach(others::add);
      own.forEach(others::remove);
      List<FactId> referring =
          others.stream()
              .filter(
                  table ->
                      Stream.of(oldTwins, newTwins)
                          .anyMatch(twins -> twins.referringTables().contains(table)))
              .toList();
      others.removeAll(referring);
      return Stream.of(referring, own, others)
          .flatMap(Collection::stream)
          .filter(table -> !Actions.lock(edit, table, LockMode.ACCESS_EXCLUSIVE).isEmpty())
          .toList();
    }

    /** Whether what stands aside is there again once the columns have changed places back. */
    private boolean isRestored() {
      return phase == Phase.CONTRACT && !swap.late();
    }

    private List<String> rebuildKeys() {
      List<String> keys = new ArrayList<>();
      for (int i = 1; isRestored() && i <= newTwins.swallowedBuilds().size(); i++) {
        keys.add(StepBuilder.key(NAME, "rebuild-" + i, lead));
      }
      return keys;
    }

    private List<FactId> gone() {
      return oldTwins.ids().stream().filter(twin -> !newTwins.ids().contains(twin)).toList();
    }

    /**
     * Steps that do nothing on the way up. On the way down, from the last to the first, they bring
     * the old types back aside, before the swap is taken back.
     */
    private List<Step> wayDown() {
      List<Step> steps = new ArrayList<>();
      if (isRestored()) {
        // They come after the swap is taken back, so before it on the way up.
        List<Twins.Build> rebuilds = newTwins.swallowedBuilds();
        for (int i = 1; i <= rebuilds.size(); i++) {
          Twins.Build build = rebuilds.get(i - 1);
          steps.add(
              step("rebuild-" + i, phase)
                  .summary("build the twin of " + build.original().display() + " on the way down")
                  .down(build.action())
                  .after(
                      i == rebuilds.size()
                          ? List.of()
                          : List.of(StepBuilder.key(NAME, "rebuild-" + (i + 1), lead)))
                  .build());
        }
      }
      String previous = StepBuilder.key(NAME, "swap", lead);
      List<Twins.Build> builds = oldTwins.builds();
      for (int i = builds.size() - 1; i >= 0; i--) {
        StepBuilder step =
            step("down-build-" + (i + 1), phase)
                .alters(swap.columns().toArray(FactId[]::new))
                // What a foreign key points to may go after that, and so is there again before it.
                .alters(oldTwins.foreignKeys())
                // As does a column that one of them is about.
                .alters(oldTwins.goingColumns())
                .summary(
                    "build the old twin of "
                        + builds.get(i).original().display()
                        + " on the way down")
                .down(builds.get(i).action())
                .after(previous);
        steps.add(step.build());
        previous = step.key();
      }
      for (SwappedColumn column : columns) {
        steps.addAll(column.besideOnTheWayDown(previous));
      }
      swap.enums().forEach(type -> steps.add(addOldType(type)));
      return steps;
    }

    private StepBuilder step(String verb, Phase when) {
      return new StepBuilder(NAME, verb, lead, when);
    }
  }
}
