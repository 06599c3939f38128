package dev.lockstep.recipe;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.ColumnDefault;
import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Measured;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.catalog.Table;
import dev.lockstep.diff.Delta;
import dev.lockstep.diff.Difference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One edit of a schema, as the recipes see it. Immutable. */
public final class Edit {

  private final Difference difference;
  private final Declared declared;
  private final Measured measured;
  private final Options options;
  private final Catalog before;
  private final Map<FactId, FactId> asides;
  private final List<Column> unnamed;
  private final List<Delta> resolved;
  private final Map<FactId, FactId> renames = new HashMap<>();
  private final Map<FactId, Delta> deltas = new HashMap<>();
  private final Map<FactId, FactId> oldNames = new HashMap<>();
  private final Successions successions;
  private final RemadeTables remadeTables;
  private ReplacedTypes replacedTypes;
  private Swaps swaps;

  /**
   * @param difference the two catalogs and their deltas
   * @param declared the second side with its annotations
   * @param measured what PostgreSQL was asked
   */
  public Edit(Difference difference, Declared declared, Measured measured, Options options) {
    this.difference = difference;
    this.declared = declared;
    this.measured = measured;
    this.options = options;
    this.remadeTables = new RemadeTables(difference);
    this.asides = NameClashes.asides(difference, remadeTables);
    renames.putAll(difference.renames());
    renames.putAll(asides);
    this.unnamed =
        NameClashes.unnamed(difference).stream()
            .filter(column -> !remadeTables.covers(column.id()))
            .toList();
    this.before = difference.renamed().reidentified(asides).replacing(unnamed);
    this.resolved =
        NameClashes.resolved(difference, asides, before).stream().map(this::renamedAside).toList();
    resolved.forEach(delta -> deltas.put(delta.id(), delta));
    renames.forEach((old, current) -> oldNames.put(current, old));
    List<Delta> own = resolved.stream().filter(delta -> !remadeTables.covers(delta.id())).toList();
    this.successions = new Successions(difference.before(), difference.after(), own);
  }

  /** The first catalog, under the names that facts have afterwards. */
  public Catalog before() {
    return before;
  }

  /** The first catalog, under the names that facts have in it. */
  public Catalog original() {
    return difference.before();
  }

  public Catalog after() {
    return difference.after();
  }

  public List<Delta> deltas() {
    return resolved;
  }

  /** What goes but has a name that something new takes, and what it is called until then. */
  Map<FactId, FactId> asides() {
    return asides;
  }

  /** The columns that go and of which the NOT NULL constraint steps aside, as they are then. */
  List<Column> unnamed() {
    return unnamed;
  }

  private Delta renamedAside(Delta delta) {
    return delta instanceof Delta.Removed
            && unnamed.stream().anyMatch(column -> column.id().equals(delta.id()))
        ? new Delta.Removed(before.get(delta.id(), Column.class))
        : delta;
  }

  /** What is altered, also what is renamed at once and altered too. */
  List<Delta.Altered> alterations() {
    List<Delta.Altered> alterations = new ArrayList<>();
    for (Delta delta : resolved) {
      if (delta instanceof Delta.Altered altered) {
        alterations.add(altered);
      } else if (delta instanceof Delta.Renamed renamed
          && !renamed.attributes().isEmpty()
          && !RenameColumn.isBridgeable(this, renamed)) {
        Fact older = before.get(renamed.id(), Fact.class);
        alterations.add(new Delta.Altered(older, renamed.after(), renamed.attributes()));
      }
    }
    return alterations;
  }

  public Measured measured() {
    return measured;
  }

  public Options options() {
    return options;
  }

  public Declared declared() {
    return declared;
  }

  /** Which new objects take the names of old ones. */
  Successions successions() {
    return successions;
  }

  /** The types that are made anew while columns have them. */
  ReplacedTypes replacedTypes() {
    if (replacedTypes == null) {
      replacedTypes = new ReplacedTypes(this);
    }
    return replacedTypes;
  }

  /** The tables of which the rows have to be put elsewhere. */
  RemadeTables remadeTables() {
    return remadeTables;
  }

  /** The columns whose types are changed over columns aside; none where nothing is made online. */
  Swaps swaps() {
    if (swaps == null) {
      swaps = new Swaps(this);
    }
    return swaps;
  }

  public Optional<Delta> delta(FactId id) {
    return Optional.ofNullable(deltas.get(id));
  }

  public boolean isAdded(FactId id) {
    return deltas.get(id) instanceof Delta.Added;
  }

  public boolean isRemoved(FactId id) {
    return deltas.get(id) instanceof Delta.Removed;
  }

  public boolean isRenamed(FactId id) {
    return deltas.get(id) instanceof Delta.Renamed;
  }

  /** Whether a fact of the first catalog has another name in the second. */
  public boolean isRenamedAway(FactId id) {
    return renames.containsKey(id);
  }

  /** Whether the relation (or type, or schema) that a fact is part of did not exist before. */
  public boolean isFresh(FactId id) {
    for (FactId at = id; at != null; at = at.parent()) {
      if (at.kind() != Kind.SCHEMA && !before.contains(at) && isAdded(at) && isContainer(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isContainer(FactId id) {
    return id.kind().scope() == Kind.Scope.SCHEMA && id.kind() != Kind.INDEX
        || id.kind() == Kind.ROLE;
  }

  /** The object in a schema that a fact is or is part of; an index is part of its relation. */
  FactId whole(FactId id) {
    FactId at =
        fact(id).map(fact -> fact instanceof OnRelation part ? part.relation() : id).orElse(id);
    while (!at.kind().isInSchema() && at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  /** Whether a fact is part of an object that has to wait for the name of an old one. */
  boolean waitsForName(FactId id) {
    return successions.predecessor(whole(id)).isPresent();
  }

  /** What a fact was called before; the same where it was not renamed. */
  public FactId oldName(FactId id) {
    FactId renamed = oldNames.get(id);
    if (renamed != null) {
      return renamed;
    }
    return id.parent() == null ? id : id.under(oldName(id.parent()));
  }

  /** What a fact of the first catalog is called once what it is part of has its new name. */
  FactId underNewParent(FactId old) {
    return old.parent() == null ? old : old.under(newName(old.parent()));
  }

  private FactId newName(FactId old) {
    FactId renamed = difference.renames().get(old);
    return renamed != null ? renamed : underNewParent(old);
  }

  /** The annotation of one type at a fact. */
  public Optional<Annotation> annotation(FactId id, Annotation.Type type) {
    return declared.annotations().stream()
        .filter(annotation -> annotation.type() == type && annotation.target().equals(id))
        .findFirst();
  }

  /** The default expression of a column, or null. */
  public static String defaultOf(Catalog catalog, FactId column) {
    return catalog
        .find(column.child(Kind.DEFAULT, ""), ColumnDefault.class)
        .map(ColumnDefault::expression)
        .orElse(null);
  }

  /** The default of a column as a fact. */
  public static Optional<ColumnDefault> defaultFact(Catalog catalog, FactId column) {
    return catalog.find(column.child(Kind.DEFAULT, ""), ColumnDefault.class);
  }

  /** The columns of a table in physical order. */
  public static List<Column> columns(Catalog catalog, FactId table) {
    return catalog
        .children(table, Column.class)
        .sorted(java.util.Comparator.comparingInt(Column::position))
        .toList();
  }

  /** Whether rows of a table are also in other tables, or it takes its shape from one. */
  public static boolean isInHierarchy(Catalog catalog, FactId table) {
    Table fact = catalog.find(table, Table.class).orElse(null);
    if (fact == null || fact.partitioned() || !fact.parents().isEmpty()) {
      return true;
    }
    return catalog.heirs(table).findAny().isPresent();
  }

  /** Whether a table, as it is afterwards, has its rows in partitions. */
  boolean isPartitioned(FactId table) {
    return after().find(table, Table.class).filter(Table::partitioned).isPresent();
  }

  /** The fact as the phase boundary leaves it: afterwards if there, else before. */
  public Optional<Fact> fact(FactId id) {
    return after().find(id).or(() -> before.find(id));
  }
}
