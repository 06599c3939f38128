package dev.lockstep.workbench;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import dev.lockstep.diff.Delta;
import dev.lockstep.diff.Difference;
import dev.lockstep.introspect.Introspector;
import dev.lockstep.introspect.Reading;
import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.StatementError;
import dev.lockstep.rehearse.Equivalence;
import dev.lockstep.render.Templates;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Brings facts that PostgreSQL prints differently to one normal form, and so finds those that mean
 * the same.
 *
 * <p>What {@code pg_get_constraintdef} and its like print is not always what they print once it has
 * been read back, and each major version prints in its own way. So both sides are made again on the
 * same scratch server, with no more around them than they need, and read back from there.
 */
public final class NormalForms implements Equivalence {

  private record Pair(Fact left, Fact right) {}

  private final Supplier<DevServer> server;
  private final Templates templates;
  private final Map<Pair, Boolean> known = new HashMap<>();

  /**
   * @param server started when it is needed first; the caller closes it
   */
  public NormalForms(Supplier<DevServer> server, Templates templates) {
    this.server = server;
    this.templates = templates;
  }

  /** The difference without facts that only read differently; those stay as they were. */
  public Difference settled(Difference difference) {
    Set<FactId> candidates =
        difference.deltas().stream()
            .filter(
                delta ->
                    delta instanceof Delta.Altered altered
                        && Attributes.differInPrintOnly(altered.before(), altered.after()))
            .map(Delta::id)
            .filter(difference.renamed()::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    // A definition that follows a rename can be made again only under the new names.
    Set<FactId> following =
        candidates.stream()
            .filter(id -> !difference.renamed().find(id).equals(difference.before().find(id)))
            .collect(Collectors.toCollection(TreeSet::new));
    candidates.removeAll(following);
    Set<FactId> same = new TreeSet<>(among(difference.before(), difference.after(), candidates));
    same.addAll(among(difference.renamed(), difference.after(), following));
    if (same.isEmpty()) {
      return difference;
    }
    List<Fact> kept = same.stream().map(id -> difference.renamed().get(id, Fact.class)).toList();
    return new Difference(
        difference.before(),
        difference.renamed(),
        difference.after().replacing(kept),
        difference.renames(),
        difference.deltas().stream().filter(delta -> !same.contains(delta.id())).toList());
  }

  @Override
  public Set<FactId> among(Catalog left, Catalog right, Set<FactId> candidates) {
    Set<FactId> open = new TreeSet<>(candidates);
    open.removeIf(id -> known.containsKey(pair(left, right, id)));
    compare(left, right, List.copyOf(open));
    return candidates.stream()
        .filter(id -> known.get(pair(left, right, id)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of some that cannot all be made, each half is asked by itself, down to the one that cannot. */
  private void compare(Catalog left, Catalog right, List<FactId> ids) {
    if (ids.isEmpty()) {
      return;
    }
    Catalog one = normal(left, ids);
    Catalog other = one == null ? null : normal(right, ids);
    if (other == null && ids.size() > 1) {
      int half = ids.size() / 2;
      compare(left, right, ids.subList(0, half));
      compare(left, right, ids.subList(half, ids.size()));
      return;
    }
    for (FactId id : ids) {
      known.put(pair(left, right, id), other != null && isSame(one, other, id));
    }
  }

  private static Pair pair(Catalog left, Catalog right, FactId id) {
    return new Pair(left.get(id, Fact.class), right.get(id, Fact.class));
  }

  private static boolean isSame(Catalog left, Catalog right, FactId id) {
    return left.contains(id)
        && right.contains(id)
        && Attributes.differing(left.get(id, Fact.class), right.get(id, Fact.class)).isEmpty();
  }

  /** What the facts read like once they were made from what they read like; null if they cannot. */
  private Catalog normal(Catalog catalog, List<FactId> ids) {
    List<FactId> wanted = new ArrayList<>(ids);
    ids.forEach(id -> wanted.addAll(givers(catalog, id)));
    try (Database database = Scratch.built(server.get(), catalog.closure(wanted), templates);
        Connection connection = database.connect()) {
      return Introspector.read(connection, Reading.EPHEMERAL).catalog();
    } catch (StatementError | SQLException e) {
      // What cannot be asked counts as different.
      return null;
    }
  }

  /** The facts of parent tables that give a table this part. */
  private static List<FactId> givers(Catalog catalog, FactId part) {
    List<FactId> givers = new ArrayList<>();
    catalog
        .table(part.parent())
        .ifPresent(
            table -> {
              for (FactId parent : table.parents()) {
                FactId giver = part.under(parent);
                givers.add(giver);
                givers.addAll(givers(catalog, giver));
              }
            });
    return givers;
  }
}
