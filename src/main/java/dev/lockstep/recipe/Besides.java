package dev.lockstep.recipe;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Index;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.MaterializedView;
import dev.lockstep.catalog.Routine;
import dev.lockstep.recipe.Rebuilds.Rebuild;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Materialized views that are built beside the old ones: made and filled under names of their own
 * while the old ones are read, indexed, and renamed in the transaction in which the old ones go.
 * That cannot be where a view reads what only comes in that transaction, unless it is another one
 * that is built beside, or a column that stands aside.
 */
final class Besides {

  private static final String NAME = "rebuild-dependents";

  private final Edit edit;
  private final Rebuilds rebuilds;
  private final Map<FactId, Rebuild> beside = new TreeMap<>();

  Besides(Edit edit, Rebuilds rebuilds) {
    this.edit = edit;
    this.rebuilds = rebuilds;
    rebuilds.all().stream().filter(this::isWhole).forEach(one -> beside.put(id(one), one));
    while (beside.values().removeIf(one -> !isFree(one))) {
      // What reads one that is not built beside is not either.
    }
  }

  private static FactId id(Rebuild rebuild) {
    return rebuild.before().id();
  }

  /** Whether a filled one gets from its first form to its last at once. */
  private boolean isWhole(Rebuild rebuild) {
    return edit.options().online()
        && rebuild.before() instanceof MaterializedView view
        && view.populated()
        && edit.before().find(id(rebuild)).filter(rebuild.before()::equals).isPresent()
        && edit.after().find(id(rebuild)).filter(rebuild.after()::equals).isPresent();
  }

  private boolean isFree(Rebuild rebuild) {
    return Stream.of(edit.before(), edit.after())
        .flatMap(catalog -> catalog.dependencies(id(rebuild)).stream())
        .allMatch(need -> isThere(need, rebuild.phase()));
  }

  /** Whether what a view reads, or something in its place, is there before the transaction. */
  private boolean isThere(FactId need, Phase phase) {
    for (FactId at = need; at != null; at = at.parent()) {
      if (edit.isRenamed(at)) {
        return false;
      }
    }
    if (isContested(need)) {
      return false;
    }
    boolean changes =
        rebuilds.group(need, phase) != null || rebuilds.group(edit.whole(need), phase) != null;
    return !changes
        || beside.containsKey(need) && beside.get(need).phase() == phase
        || need.kind() == Kind.COLUMN
            && edit.swaps().of(need).filter(swap -> swap.phase() == phase).isPresent();
  }

  /** Whether another routine of the name comes or goes, which only can while nobody calls this. */
  private boolean isContested(FactId need) {
    return need.kind() == Kind.ROUTINE
        && Stream.of(edit.before(), edit.after())
            .flatMap(catalog -> catalog.children(need.parent(), Routine.class))
            .map(Routine::id)
            .filter(other -> other.name().equals(need.name()) && !other.equals(need))
            .anyMatch(other -> edit.isAdded(other) || edit.isRemoved(other));
  }

  /** Whether a materialized view is built beside in a phase. */
  boolean contains(FactId view, Phase phase) {
    return beside.containsKey(view) && beside.get(view).phase() == phase;
  }

  /** Those that others of them read, which so have to be known by their names aside. */
  List<FactId> read() {
    return beside.keySet().stream()
        .filter(
            id ->
                Stream.of(edit.before(), edit.after())
                    .flatMap(catalog -> catalog.dependents(id).stream())
                    .anyMatch(beside::containsKey))
        .toList();
  }

  /** The name of what stands aside while the plan goes up. */
  static FactId aside(FactId id) {
    return id.named(Sql.shortName(id.name(), "lockstep_new"));
  }

  /** The name of what stands aside while the plan goes down. */
  static FactId asideDown(FactId id) {
    return id.named(Sql.shortName(id.name(), "lockstep_old"));
  }

  /** What gives a view or an index of one that stood aside its name. */
  List<Statement> settle(Fact fact, boolean up) {
    FactId id = up ? aside(fact.id()) : asideDown(fact.id());
    List<Statement> statements = new ArrayList<>();
    if (fact instanceof Index index) {
      statements.add(
          Actions.sql("sql/index/rename", "from", id.sqlName(), "to", fact.id().localName()));
      statements.addAll(
          IndexMarks.of(rebuilds.catalogOf(fact), index.relation(), fact.id().name()));
    } else {
      statements.addAll(RenameStatements.of(id, fact.id()));
    }
    return statements;
  }

  /** The steps before the transaction, and those that come before it on the way down. */
  List<Step> steps(FactId id, Phase phase, String made) {
    List<Step> steps = new ArrayList<>();
    Rebuild rebuild = beside.get(id);
    FactId up = aside(id);
    FactId down = asideDown(id);
    Step create =
        step("beside", phase, id)
            .summary("make " + id.display() + " beside the old one, without data")
            .up(
                Actions.instant(
                    List.of(), create(rebuild.after(), edit.measured().afterAside(), up)))
            .down(
                Actions.instant(
                    List.of(),
                    Actions.sql("recipe/rebuild-dependents/drop-view", "name", up.sqlName())))
            .produces(up)
            .after(keys("beside", phase, edit.after(), id))
            .after(renames(rebuild))
            .after(columnsFilled(edit.after(), id, phase))
            .build();
    steps.add(create);
    steps.add(
        step("fill-beside", phase, id)
            .summary("fill " + id.display() + " beside the old one")
            .up(Refill.refresh(up))
            .alters(up)
            .after(create.key())
            .after(keys("fill-beside", phase, edit.after(), id))
            .build());
    if (isIndexed(id, phase)) {
      steps.add(
          step("index-beside", phase, id)
              .summary("build the indexes of " + id.display() + " beside the old one")
              .up(indexes(phase, id, true))
              .after(key("fill-beside", phase, id))
              .build());
      steps.add(
          step("down-index", phase, id)
              .summary("build the indexes of the old " + id.display() + " on the way down")
              .down(indexes(phase, id, false))
              .after(made)
              .after(overKeys("down-beside", phase, id))
              .build());
    }
    steps.add(
        step("down-fill", phase, id)
            .summary("fill the old " + id.display() + " on the way down")
            .down(Refill.refresh(down))
            .after(isIndexed(id, phase) ? key("down-index", phase, id) : made)
            .after(overKeys("down-beside", phase, id))
            .build());
    steps.add(
        step("down-beside", phase, id)
            .summary("make the old " + id.display() + " beside on the way down, without data")
            .down(
                Actions.instant(
                    List.of(), create(rebuild.before(), edit.measured().beforeAside(), down)))
            .after(key("down-fill", phase, id))
            .build());
    return steps;
  }

  /** The step that has to be done before the transaction. */
  String readyKey(FactId id, Phase phase) {
    return key(isIndexed(id, phase) ? "index-beside" : "fill-beside", phase, id);
  }

  private boolean isIndexed(FactId id, Phase phase) {
    return !indexes(phase, id, true).isNothing();
  }

  /** The steps after which, on the way up, what the old views read may go. */
  static List<String> downKeys(Catalog catalog, FactId read) {
    return catalog.dependents(read).stream()
        .filter(user -> user.kind() == Kind.MATERIALIZED_VIEW)
        .flatMap(user -> Stream.of(Phase.values()).map(phase -> key("down-beside", phase, user)))
        .toList();
  }

  /** What stands aside is made after what it reads has come, and of what has not gone yet. */
  List<Step> ordered(List<Step> steps) {
    return beside.isEmpty() ? steps : steps.stream().map(step -> ordered(step, steps)).toList();
  }

  private Step ordered(Step step, List<Step> steps) {
    Set<String> keys = new TreeSet<>();
    beside.forEach(
        (id, rebuild) -> {
          Phase phase = rebuild.phase();
          if (step.key().equals(key("beside", phase, id))) {
            steps.stream()
                .filter(other -> !isWith(rebuild, other))
                .filter(other -> touches(other.produces(), edit.after(), id))
                .forEach(other -> keys.add(other.key()));
          } else if (!isWith(rebuild, step)
              // What goes earlier is there again only after the old view.
              && step.phase().compareTo(phase) >= 0
              && touches(step.destroys(), edit.before(), id)) {
            keys.add(key("down-beside", phase, id));
          }
        });
    return keys.isEmpty() ? step : step.behind(keys);
  }

  /** The steps that name what is made anew in its transaction, which so waits for them. */
  private List<String> renames(Rebuild rebuild) {
    String group = rebuilds.root(rebuild.group());
    return rebuilds.all().stream()
        .filter(other -> rebuilds.root(other.group()).equals(group))
        .map(Besides::id)
        .filter(edit::isRenamed)
        .map(RenameObject::key)
        .toList();
  }

  private boolean isWith(Rebuild rebuild, Step step) {
    return step.group() != null
        && rebuilds.root(step.group()).equals(rebuilds.root(rebuild.group()));
  }

  private static boolean touches(Collection<FactId> facts, Catalog catalog, FactId view) {
    return facts.stream().anyMatch(catalog.dependencies(view)::contains);
  }

  private Statement[] create(Fact fact, Catalog reading, FactId as) {
    MaterializedView view = (MaterializedView) fact;
    String definition =
        Stream.of(as, view.id())
            .flatMap(id -> reading.find(id, MaterializedView.class).stream())
            .findFirst()
            .map(MaterializedView::definition)
            .orElse(view.definition());
    Creation creation = Creation.of(view.id(), rebuilds.catalogOf(fact));
    MaterializedView aside = view.unfilled().aside(as, definition);
    List<Statement> statements = new ArrayList<>();
    statements.add(
        Lifecycle.statement(aside, "create")
            .making(new Creation(as, creation.objects(), creation.grants())));
    statements.addAll(OutputSettings.of(aside));
    return statements.toArray(Statement[]::new);
  }

  private Action indexes(Phase phase, FactId view, boolean up) {
    List<Statement> statements = new ArrayList<>();
    for (Rebuild rebuild : rebuilds.all()) {
      Fact fact = up ? rebuild.after() : rebuild.before();
      if (rebuild.phase() == phase
          && fact instanceof Index index
          && index.relation().equals(view)) {
        statements.addAll(
            IndexSql.on(
                index,
                up ? aside(index.id()) : asideDown(index.id()),
                up ? aside(view) : asideDown(view)));
      }
    }
    return statements.isEmpty()
        ? Action.nothing()
        : Actions.working(Work.BUILD, List.of(), statements);
  }

  private static StepBuilder step(String verb, Phase phase, FactId id) {
    return new StepBuilder(NAME, verb + "-" + phase.word(), id, phase);
  }

  private static String key(String verb, Phase phase, FactId id) {
    return StepBuilder.key(NAME, verb + "-" + phase.word(), id);
  }

  private List<String> keys(String verb, Phase phase, Catalog catalog, FactId view) {
    return catalog.dependencies(view).stream()
        .filter(beside::containsKey)
        .map(under -> key(verb, phase, under))
        .toList();
  }

  private List<String> overKeys(String verb, Phase phase, FactId view) {
    return edit.before().dependents(view).stream()
        .filter(beside::containsKey)
        .map(over -> key(verb, phase, over))
        .toList();
  }

  private List<String> columnsFilled(Catalog catalog, FactId view, Phase phase) {
    return catalog.dependencies(view).stream()
        .filter(need -> edit.swaps().of(need).filter(swap -> swap.phase() == phase).isPresent())
        .map(SwapColumnType::filledKey)
        .toList();
  }
}
