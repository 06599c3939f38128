package dev.lockstep.postgres;

import dev.lockstep.sql.Sql;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The roles that are made on one server for scratch databases, and how many need each. */
final class ScratchRoles {

  /** Runs statements on the server; a query's first column is what they give. */
  interface Session {
    List<String> run(String sql) throws SQLException;
  }

  private static final String ALL = "SELECT rolname FROM pg_catalog.pg_roles";

  private static final String WEAK =
      ALL + " WHERE NOT rolsuper AND NOT pg_catalog.starts_with(rolname::text, 'pg_')";

  private final Session session;
  private final boolean ownServer;

  /** How many hold each role that was made here. */
  private final Map<String, Integer> made = new HashMap<>();

  /** Those that stay superusers. */
  private final Set<String> superusers = new HashSet<>();

  ScratchRoles(Session session, boolean ownServer) {
    this.session = session;
    this.ownServer = ownServer;
  }

  /** Until the server is closed. */
  synchronized boolean ensure(String name) {
    return take(name, new HashSet<>());
  }

  /** Until the server is closed, and a superuser on a server of our own. */
  synchronized boolean ensureSuperuser(String name) {
    if (!take(name, new HashSet<>())) {
      return false;
    }
    try {
      if (ownServer && superusers.add(name)) {
        session.run("ALTER ROLE " + Sql.identifier(name) + " SUPERUSER");
      }
      return true;
    } catch (SQLException e) {
      superusers.remove(name);
      return false;
    }
  }

  /**
   * @param mentioned which names a script may have made by itself, in a DO block for example: new
   *     roles of such a name are dropped as well
   */
  synchronized RoleHold hold(Predicate<String> mentioned) {
    return new Hold(mentioned, names());
  }

  private Set<String> names() {
    try {
      return new HashSet<>(session.run(ALL));
    } catch (SQLException e) {
      // Then nothing is known to be new, and nothing is dropped that was not made here.
      return Set.of();
    }
  }

  private boolean take(String name, Set<String> held) {
    try {
      if (!made.containsKey(name)) {
        session.run("CREATE ROLE " + Sql.identifier(name) + " NOLOGIN");
        made.put(name, 0);
      }
      if (held.add(name)) {
        made.merge(name, 1, Integer::sum);
      }
      return true;
    } catch (SQLException e) {
      // 42710, duplicate object.
      return "42710".equals(e.getSQLState());
    }
  }

  private void drop(String name) {
    try {
      session.run("DROP ROLE IF EXISTS " + Sql.identifier(name));
      made.remove(name);
      superusers.remove(name);
    } catch (SQLException e) {
      // Something in another database belongs to it by now: it goes with the server.
      made.put(name, 0);
    }
  }

  /** Who made others members of a role goes after these (since 16). */
  private void dropNew(Predicate<String> isNew) {
    Set<String> open = new TreeSet<>(names());
    open.removeIf(isNew.negate());
    for (int before = 0; !open.isEmpty() && before != open.size(); ) {
      before = open.size();
      for (String name : List.copyOf(open)) {
        drop(name);
        if (!made.containsKey(name)) {
          open.remove(name);
        }
      }
    }
  }

  /** What is set for all roles belongs to no role that could be dropped. */
  private void resetAll() {
    try {
      if (ownServer) {
        session.run("ALTER ROLE ALL RESET ALL");
      }
    } catch (SQLException e) {
      // The connection is gone, and with it the server.
      return;
    }
  }

  /** Drops all that were made here, whoever holds them. */
  synchronized void dropAll() throws SQLException {
    for (String role : new TreeSet<>(made.keySet())) {
      session.run("DROP ROLE IF EXISTS " + Sql.identifier(role));
      made.remove(role);
      superusers.remove(role);
    }
  }

  /** The names of those that are left. */
  synchronized Set<String> left() {
    return new TreeSet<>(made.keySet());
  }

  private final class Hold implements RoleHold {

    private final Predicate<String> mentioned;
    private final Set<String> before;
    private final Set<String> held = new HashSet<>();
    private final Set<String> powerful = new HashSet<>();

    private Hold(Predicate<String> mentioned, Set<String> before) {
      this.mentioned = mentioned;
      this.before = before;
    }

    @Override
    public boolean ensure(String name) {
      synchronized (ScratchRoles.this) {
        return take(name, held);
      }
    }

    @Override
    public boolean empower() {
      synchronized (ScratchRoles.this) {
        try {
          for (String role : ownServer ? session.run(WEAK) : List.<String>of()) {
            session.run("ALTER ROLE " + Sql.identifier(role) + " SUPERUSER");
            powerful.add(role);
          }
          return ownServer;
        } catch (SQLException e) {
          return false;
        }
      }
    }

    @Override
    public void weaken() {
      synchronized (ScratchRoles.this) {
        try {
          powerful.removeAll(superusers);
          for (String role : powerful) {
            session.run("ALTER ROLE " + Sql.identifier(role) + " NOSUPERUSER");
          }
        } catch (SQLException e) {
          // One of them is gone, and the others do no harm on a server of our own.
          powerful.clear();
        }
        powerful.clear();
      }
    }

    @Override
    public void close() {
      synchronized (ScratchRoles.this) {
        for (String role : held) {
          if (made.merge(role, -1, Integer::sum) == 0) {
            drop(role);
          }
        }
        held.clear();
        if (!before.isEmpty()) {
          dropNew(
              name -> !before.contains(name) && !made.containsKey(name) && mentioned.test(name));
          resetAll();
        }
      }
    }
  }
}
