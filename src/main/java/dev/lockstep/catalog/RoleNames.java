package dev.lockstep.catalog;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** The roles that facts name. */
public final class RoleNames {

  private RoleNames() {}

  /** The raw names of the roles that a fact needs, sorted, PUBLIC left out; not its own. */
  public static Set<String> of(Fact fact) {
    Set<String> names = new HashSet<>();
    FactId id = fact.id();
    if (fact instanceof Owner owner) {
      names.add(owner.role());
    } else if (fact instanceof Grant) {
      names.add(id.name());
      names.add(id.arguments());
    } else if (fact instanceof UserMapping) {
      names.add(id.name());
    } else if (fact instanceof DefaultPrivileges defaults) {
      names.add(id.name());
      names.add(defaults.role());
    } else if (fact instanceof Membership) {
      names.add(id.name());
      names.add(id.arguments());
    } else if (fact instanceof Policy policy) {
      policy.roles().stream()
          .filter(role -> !role.equals("PUBLIC"))
          .map(RoleNames::raw)
          .forEach(names::add);
    }
    names.removeIf(name -> name == null || name.isEmpty() || name.equals(Grant.OWNER));
    return new TreeSet<>(names);
  }

  private static String raw(String quoted) {
    return quoted.startsWith("\"")
        ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
        : quoted;
  }
}
