package dev.lockstep.recipe;

import dev.lockstep.catalog.Membership;
import dev.lockstep.catalog.Role;
import dev.lockstep.catalog.Setting;
import dev.lockstep.sql.Sql;
import java.util.stream.Collectors;

/** What templates read of roles, memberships and settings. */
final class RoleVariables {

  private RoleVariables() {}

  static void register() {
    Variables.special(
        Role.class,
        (role, map) -> {
          map.put("limited", role.connectionLimit() >= 0);
          map.put("ends", role.validUntil() != null);
          String until = role.validUntil() == null ? "infinity" : role.validUntil();
          map.put("validUntil", Sql.literal(until));
          map.put("literal", Sql.literal(role.id().name()));
        });
    Variables.special(
        Membership.class,
        (membership, map) -> {
          map.put("group", membership.id().localName());
          map.put("member", membership.id().parent().localName());
          String grantor = membership.id().arguments();
          map.put("grantor", grantor.isEmpty() ? null : Sql.identifier(grantor));
          map.put("optional", membership.inherit() != null);
          map.put("inherit", !Boolean.FALSE.equals(membership.inherit()));
          map.put("set", !Boolean.FALSE.equals(membership.set()));
        });
    Variables.special(
        Setting.class,
        (setting, map) -> {
          String parameter = Sql.identifier(setting.id().name());
          String values =
              setting.values().stream().map(Sql::literal).collect(Collectors.joining(", "));
          map.put(
              "role", setting.id().parent() == null ? "ALL" : setting.id().parent().localName());
          map.put("ofRole", setting.id().parent() != null);
          map.put("here", !setting.id().arguments().isEmpty());
          map.put("parameter", parameter);
          map.put("value", values);
          map.put("parameterLiteral", Sql.literal(parameter));
          map.put("valueLiteral", Sql.literal(values));
          map.put("roleLiteral", Sql.literal((String) map.get("role")));
          map.put("tag", tag(parameter + values + map.get("role")));
        });
  }

  /** A dollar quote that does not end within the text. */
  private static String tag(String text) {
    String tag = "$lockstep$";
    for (int i = 1; text.contains(tag); i++) {
      tag = "$lockstep" + i + "$";
    }
    return tag;
  }
}
