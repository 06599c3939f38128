package dev.lockstep.diff;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose default privileges a declared file means that names no role: those of the role that runs
 * it. Where the first catalog has those of one other role only, that is the one.
 */
final class Makers {

  private Makers() {}

  /** The second catalog, with a name for the role that it leaves open if there is only one. */
  static Catalog adopted(Catalog before, Catalog after) {
    Set<String> named = of(after);
    if (!named.remove("")) {
      return after;
    }
    Set<String> makers = of(before);
    makers.removeAll(named);
    if (makers.size() != 1 || makers.contains("")) {
      return after;
    }
    Map<FactId, FactId> names = new HashMap<>();
    for (DefaultPrivileges defaults : all(after)) {
      if (defaults.role().isEmpty()) {
        names.put(defaults.id(), defaults.ofRole(makers.iterator().next()));
      }
    }
    return after.reidentified(names);
  }

  private static Set<String> of(Catalog catalog) {
    Set<String> makers = new TreeSet<>();
    all(catalog).forEach(defaults -> makers.add(defaults.role()));
    return makers;
  }

  private static List<DefaultPrivileges> all(Catalog catalog) {
    return catalog.ids().stream()
        .filter(id -> id.kind() == Kind.DEFAULT_PRIVILEGES)
        .map(id -> catalog.get(id, DefaultPrivileges.class))
        .toList();
  }
}
