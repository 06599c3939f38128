package dev.lockstep.introspect;

import static dev.lockstep.introspect.RoleTables.PgDbRoleSetting.PG_DB_ROLE_SETTING;
import static dev.lockstep.introspect.RoleTables.PgDbRoleSetting.SETCONFIG;
import static dev.lockstep.introspect.RoleTables.PgDbRoleSetting.SETDATABASE;
import static dev.lockstep.introspect.RoleTables.PgDbRoleSetting.SETROLE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;

import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Role;
import dev.lockstep.catalog.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Record;

/** Reads what parameters are set to for roles and for the database that is read. */
final class SettingReader implements Reader {

  /**
   * The parameters that are lists of names, each quoted by itself. Extensions cannot have such ones
   * (PostgreSQL 14 to 18, {@code GUC_LIST_QUOTE}; no view of the server tells them from others).
   */
  private static final Set<String> LISTS =
      Set.of(
          "local_preload_libraries",
          "search_path",
          "session_preload_libraries",
          "shared_preload_libraries",
          "temp_tablespaces",
          "unix_socket_directories");

  private static final Field<String> ROLE = Functions.grantee(SETROLE).as("role");
  private static final Field<Boolean> HERE = RoleTables.flag(SETDATABASE.ne(0L), "here");

  private static final Question QUESTION =
      Question.of(
          select(ROLE, HERE, SETCONFIG)
              .from(PG_DB_ROLE_SETTING)
              .where(
                  SETDATABASE
                      .eq(0L)
                      .or(condition("{0} = ({1})", SETDATABASE, RoleTables.thisDatabase())))
              .and(RoleTables.reserved(SETROLE).not()));

  @Override
  public void read(Server server, Findings findings) {
    if (!server.reading().roles()) {
      return;
    }
    for (Record row : server.ask(QUESTION)) {
      FactId role = row.get(ROLE).isEmpty() ? null : Role.id(row.get(ROLE));
      for (String setting : row.get(SETCONFIG)) {
        int equals = setting.indexOf('=');
        String name = setting.substring(0, equals);
        String value = setting.substring(equals + 1);
        boolean list = LISTS.contains(name.toLowerCase(Locale.ROOT));
        findings.add(
            new Setting(
                Setting.id(role, name, row.get(HERE)), list ? names(value) : List.of(value)));
      }
    }
  }

  /** The raw names of a list as PostgreSQL keeps it: {@code "$user", public}. */
  private static List<String> names(String list) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == '"' && quoted && list.startsWith("\"\"", i)) {
        name.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        names.add(name.toString());
        name.setLength(0);
      } else if (quoted || c != ' ') {
        name.append(c);
      }
    }
    names.add(name.toString());
    return names;
  }
}
