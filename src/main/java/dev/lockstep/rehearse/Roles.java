package dev.lockstep.rehearse;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.Grant;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Owner;
import dev.lockstep.catalog.Policy;
import dev.lockstep.catalog.UserMapping;
import dev.lockstep.postgres.DevServer;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The roles that a catalog names; they belong to a server and not to a schema. */
public final class Roles {

  private static final Set<Kind> PRIVILEGED =
      EnumSet.of(
          Kind.EVENT_TRIGGER, Kind.FOREIGN_DATA_WRAPPER, Kind.PUBLICATION, Kind.SUBSCRIPTION);

  private Roles() {}

  /** The raw names, sorted, PUBLIC left out. */
  public static Set<String> namedIn(Catalog catalog) {
    Set<String> names = new TreeSet<>();
    catalog.facts(Owner.class).map(Owner::role).forEach(names::add);
    catalog
        .facts(Grant.class)
        .flatMap(grant -> Stream.of(grant.id().name(), grant.id().arguments()))
        .forEach(names::add);
    catalog.facts(UserMapping.class).map(mapping -> mapping.id().name()).forEach(names::add);
    catalog
        .facts(DefaultPrivileges.class)
        .flatMap(defaults -> Stream.of(defaults.id().name(), defaults.role()))
        .forEach(names::add);
    catalog
        .facts(Policy.class)
        .flatMap(policy -> policy.roles().stream())
        .filter(role -> !role.equals("PUBLIC"))
        .map(Roles::raw)
        .forEach(names::add);
    names.removeAll(Set.of("", Grant.OWNER));
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

  /** Makes sure that a server has the roles that a catalog names. */
  public static void ensure(DevServer server, Catalog catalog) {
    namedIn(catalog).forEach(server::ensureRole);
    superusersIn(catalog).forEach(server::ensureSuperuser);
  }

  private static String raw(String quoted) {
    return quoted.startsWith("\"")
        ? quoted.substring(1, quoted.length() - 1).replace("\"\"", "\"")
        : quoted;
  }
}
