package dev.lockstep.ignore;

import dev.lockstep.catalog.DefaultPrivileges;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import dev.lockstep.catalog.Unmodelled;
import java.util.ArrayList;
import java.util.List;

/**
 * What rules look at of an object.
 *
 * @param kind the slug of its kind
 * @param whole whether it is an object of its own and no part of one
 * @param names its raw names, the schema's first
 */
record ObjectPath(String kind, boolean whole, List<String> names) {

  static ObjectPath of(FactId id) {
    return new ObjectPath(id.kind().slug(), id.kind().scope() != Kind.Scope.PART, names(id));
  }

  private static List<String> names(FactId id) {
    List<String> names = new ArrayList<>(id.parent() == null ? List.of() : names(id.parent()));
    switch (id.kind()) {
      case GRANT -> names.add(grantee(id));
      case DEFAULT_PRIVILEGES -> {
        String role = DefaultPrivileges.role(id);
        names.add(role.isEmpty() ? "current_user" : role);
        names.add(grantee(id));
      }
      default -> {
        if (!id.name().isEmpty()) {
          names.add(id.name());
        }
      }
    }
    return names;
  }

  private static String grantee(FactId id) {
    return id.name().isEmpty() ? "public" : id.name();
  }

  /** What {@code pg_identify_object} prints, taken apart: {@code public."Odd"(integer)}. */
  static ObjectPath of(Unmodelled object) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    for (char c : object.name().toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '.') {
        names.add(name.toString());
        name.setLength(0);
      } else if (!quoted && (c == '(' || c == ' ')) {
        break;
      } else {
        name.append(c);
      }
    }
    names.add(name.toString());
    return new ObjectPath(object.kind().replace(' ', '-'), true, names);
  }
}
