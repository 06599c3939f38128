package dev.lockstep.source;

import dev.lockstep.postgres.Database;
import dev.lockstep.postgres.DevServer;
import dev.lockstep.postgres.RoleHold;
import dev.lockstep.postgres.StatementError;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives a scratch database what a schema names and does not hold, because it belongs to the server
 * or to its operating system: roles, tablespaces, collations of locales.
 */
final class Provisions {

  private static final Pattern ROLE = Pattern.compile("role \"(.*?)\" does not exist");
  private static final Pattern TABLESPACE =
      Pattern.compile("[Tt]ablespace \"(.*?)\" does not exist");

  /**
   * A locale of the operating system or of ICU; any other name may be a collation that the schema
   * declares.
   */
  private static final Pattern LOCALE =
      Pattern.compile(
          "collation \"(?:pg_catalog\\.)?([a-z]{2,3}_[A-Z]{2}(?:[.@].*?)?|C\\.[Uu][Tt][Ff]-?8|.*-x-icu)\""
              + " for encoding \"UTF8\" does not exist");

  private final DevServer server;
  private final Database database;
  private final RoleHold roles;
  private final Notices notices;
  private final RoleStatements statements;
  private final Set<String> named = new TreeSet<>();
  private boolean powers;

  /**
   * @param statements what the files say of roles; null where that does not count
   */
  Provisions(
      DevServer server,
      Database database,
      RoleHold roles,
      Notices notices,
      RoleStatements statements) {
    this.server = server;
    this.database = database;
    this.roles = roles;
    this.notices = notices;
    this.statements = statements;
  }

  /** Whether the role exists now. */
  boolean role(String name) {
    // What a file declares where roles count comes from there.
    if (statements != null && statements.declare(name)) {
      return false;
    }
    named.add(name);
    return roles.ensure(name);
  }

  /** What the files say of roles; null where that does not count. */
  RoleStatements statements() {
    return statements;
  }

  /** The raw names of the roles that the files only name. */
  Set<String> named() {
    return named;
  }

  /** The raw name of the database that the files are loaded into. */
  String database() {
    return database.address().database();
  }

  /** Whether the tablespace exists now. */
  boolean tablespace(String name) {
    return server.ensureTablespace(name);
  }

  /**
   * Makes what a statement missed, if it is one of these.
   *
   * @param before what was made for the same statement before, which did not help
   * @return whether trying again is worth while
   */
  boolean provide(StatementError error, Set<String> before) {
    String words = error.serverMessage();
    return switch (error.sqlState()) {
      // Undefined object; SET answers with "invalid parameter value".
      case "42704", "22023" -> {
        Matcher role = ROLE.matcher(words);
        Matcher tablespace = TABLESPACE.matcher(words);
        Matcher locale = LOCALE.matcher(words);
        if (role.find()) {
          yield before.add(role.group()) && role(role.group(1));
        } else if (tablespace.find()) {
          yield before.add(tablespace.group()) && tablespace(tablespace.group(1));
        }
        yield locale.find() && before.add(locale.group()) && collation(error, locale.group(1));
      }
      // Insufficient privilege: what roles may do besides the schema's own grants is not known.
      case "42501" -> {
        powers = before.add("powers") && roles.empower();
        yield powers;
      }
      default -> false;
    };
  }

  /** Takes back what was given for one statement only. */
  void takeBack() {
    if (powers) {
      roles.weaken();
      powers = false;
    }
  }

  private boolean collation(StatementError error, String name) {
    boolean made = server.ensureCollation(database, name);
    if (made) {
      notices.say(
          error.place()
              + ": the server that loads the schema has no locale for the collation \""
              + name
              + "\"; one of that name that sorts by bytes stands in for it.");
    }
    return made;
  }
}
