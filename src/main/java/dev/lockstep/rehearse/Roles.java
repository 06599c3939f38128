package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.Role;
import dev.lockstep.catalog.RoleNames;
import dev.lockstep.postgres.DevServer;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** The roles that a catalog names; they belong to a server and not to a schema. */
public final class Roles {

  private static final Set<Kind> PRIVILEGED =
      EnumSet.of(
          Kind.EVENT_TRIGGER, Kind.FOREIGN_DATA_WRAPPER, Kind.PUBLICATION, Kind.SUBSCRIPTION);

  private Roles() {}

  /** The raw names, those of roles that the catalog holds among them, sorted, PUBLIC left out. */
  public static Set<String> namedIn(Catalog catalog) {
    Set<String> names = new TreeSet<>();
    catalog.facts().forEach(fact -> names.addAll(RoleNames.of(fact)));
    catalog.facts(Role.class).forEach(role -> names.add(role.id().name()));
    return names;
  }

  /** The raw names of those that it needs and does not hold, sorted. */
  public static Set<String> neededBy(Catalog catalog) {
    Set<String> names = namedIn(catalog);
    names.removeIf(name -> catalog.contains(Role.id(name)));
    return names;
  }

  /** Those of them that own what only a superuser can own. */
  private static Set<String> superusersIn(Catalog catalog) {
    Set<String> names = new TreeSet<>();
    catalog
        .facts(Owner.class)
        .filter(owner -> PRIVILEGED.contains(owner.id().parent().kind()))
        .map(Owner::role)
        .forEach(names::add);
    return names;
  }

  /** Makes sure that a server has the roles that a catalog needs and does not hold. */
  public static void ensure(DevServer server, Catalog catalog) {
    Set<String> needed = neededBy(catalog);
    needed.forEach(server::ensureRole);
    superusersIn(catalog).stream().filter(needed::contains).forEach(server::ensureSuperuser);
  }

  /** The same for two catalogs of which one may hold what the other needs. */
  static void ensure(DevServer server, Catalog before, Catalog after) {
    ensure(server, before.union(after));
  }
}
