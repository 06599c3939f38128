package dev.lockstep.catalog;

import dev.lockstep.sql.Sql;
import java.util.List;
import java.util.Locale;

/**
 * What one grantee may do with the objects that a role will make, in the schema that is the parent
 * or in all of them.
 *
 * <p>The name of the identity is the grantee, empty for PUBLIC and {@link Grant#OWNER} for the role
 * itself; its arguments are the objects and the role: {@code TABLES app_owner}. On an ephemeral
 * server the reading role has no name, since a declared file that names none means the one that
 * runs it.
 *
 * @param privileges key words, sorted; empty when a default was revoked
 * @param grantable those of them that may be passed on, sorted
 * @param usual what the grantee may do without this fact, sorted; none for those of a schema
 */
public record DefaultPrivileges(
    FactId id,
    List<String> privileges,
    List<String> grantable,
    @Uncompared("it is what there is without the fact") List<String> usual)
    implements Fact {

  /** The kinds of objects, by the words of ALTER DEFAULT PRIVILEGES. */
  public enum Objects {
    TABLES,
    SEQUENCES,
    ROUTINES,
    TYPES,
    SCHEMAS,
    LARGE_OBJECTS;

    /** PostgreSQL's key words. */
    public String words() {
      return name().replace('_', ' ');
    }
  }

  /**
   * The identity of default privileges.
   *
   * @param schema the schema, or null for all
   * @param role raw; empty for the role that runs the file
   * @param grantee raw; empty for PUBLIC
   */
  public static FactId id(FactId schema, Objects objects, String role, String grantee) {
    String arguments = role.isEmpty() ? objects.words() : objects.words() + " " + role;
    return new FactId(Kind.DEFAULT_PRIVILEGES, schema, grantee, arguments);
  }

  /** Of which objects. */
  public Objects objects() {
    return objects(id);
  }

  /** The role that makes the objects, raw; empty for the one that runs the file. */
  public String role() {
    return role(id);
  }

  /** The same default privileges of another role. */
  public FactId ofRole(String role) {
    return id(id.parent(), objects(), role, id.name());
  }

  /** For people: {@code tables made by app_owner}. */
  static String words(FactId id) {
    String objects = objects(id).words().toLowerCase(Locale.ROOT);
    String role = role(id);
    return role.isEmpty() ? objects : objects + " made by " + Sql.identifier(role);
  }

  /** The role of default privileges of that identity, raw; empty for the one that runs the file. */
  public static String role(FactId id) {
    String objects = objects(id).words();
    return id.arguments().length() == objects.length()
        ? ""
        : id.arguments().substring(objects.length() + 1);
  }

  /** Of which objects default privileges of that identity are. */
  public static Objects objects(FactId id) {
    for (Objects objects : Objects.values()) {
      if (id.arguments().startsWith(objects.words())) {
        return objects;
      }
    }
    throw new IllegalArgumentException("no default privileges are called " + id);
  }
}
