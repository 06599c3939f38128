package dev.lockstep.layout;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.OnRelation;
import dev.lockstep.diff.Delta;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names a plan after the biggest of its changes. */
public final class PlanName {

  private static final int LONGEST = 40;
  private static final String NAMELESS = "schema_change";

  private PlanName() {}

  /**
   * A name for the plan of these deltas: {@code rename_login_to_username} when something is
   * renamed, {@code create_orders}, {@code drop_orders} or {@code change_users} after the object
   * that most deltas are about. At most 40 lower-case letters, digits and underscores.
   */
  public static String of(List<Delta> deltas) {
    for (Delta delta : deltas) {
      if (delta instanceof Delta.Renamed renamed) {
        return slug("rename_" + renamed.before().id().name() + "_to_" + delta.id().name());
      }
    }
    Map<FactId, List<Delta>> objects =
        deltas.stream()
            .collect(Collectors.groupingBy(PlanName::object, TreeMap::new, Collectors.toList()));
    return objects.entrySet().stream()
        .max(
            Comparator.<Map.Entry<FactId, List<Delta>>>comparingInt(
                    object -> object.getKey().kind() == Kind.TABLE ? 1 : 0)
                .thenComparingInt(object -> object.getValue().size())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .map(
            object -> slug(verb(object.getKey(), object.getValue()) + "_" + object.getKey().name()))
        .orElse(NAMELESS);
  }

  /**
   * Makes any text a name for a folder: lower-case letters, digits and underscores, at most 40,
   * accents taken off; {@code schema_change} when nothing is left.
   */
  public static String slug(String text) {
    String slug =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_+", "");
    String cut = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("_+$", "");
    return cut.isEmpty() ? NAMELESS : cut;
  }

  /** The object that stands in a schema by itself and that the delta is about or a part of. */
  private static FactId object(Delta delta) {
    if (delta instanceof Delta.Added added && added.fact() instanceof OnRelation part) {
      return part.relation();
    }
    if (delta instanceof Delta.Removed removed && removed.fact() instanceof OnRelation part) {
      return part.relation();
    }
    FactId id = delta.id();
    while (id.parent() != null && id.parent().kind() != Kind.SCHEMA) {
      id = id.parent();
    }
    return id;
  }

  private static String verb(FactId object, List<Delta> deltas) {
    for (Delta delta : deltas) {
      if (delta.id().equals(object) && delta instanceof Delta.Added) {
        return "create";
      }
      if (delta.id().equals(object) && delta instanceof Delta.Removed) {
        return "drop";
      }
    }
    return "change";
  }
}
