package dev.lockstep.introspect;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * The options of foreign-data wrappers and of what belongs to them. The server itself leaves out
 * values that are secrets, so that these never come to us.
 */
final class ForeignOptions {

  private static final Field<String> NAME = field(name("option", "name"), SQLDataType.VARCHAR);
  private static final Field<String> VALUE = field(name("option", "value"), SQLDataType.VARCHAR);

  /** What the names of secrets have in them, wherever everybody may read the options. */
  private static final String SECRET = "pass(word|wd|phrase)|pwd|secret|token|credential|api_?key";

  /** A mapping is where secrets belong, so there only what is known to be none is read. */
  private static final List<String> HARMLESS =
      List.of("user", "username", "user_name", "login", "password_required");

  private ForeignOptions() {}

  /** The options of anything but a user mapping; null for none. */
  static Field<String[]> of(Field<?> options) {
    return options(options, condition("{0} ~* {1}", NAME, inline(SECRET)));
  }

  /** The options of a user mapping; null for none. */
  static Field<String[]> ofMapping(Field<?> options) {
    return options(options, NAME.notIn(HARMLESS.stream().map(known -> inline(known)).toList()));
  }

  private static Field<String[]> options(Field<?> options, Condition secret) {
    // Calling a function that returns rows costs more than all else about a column without options.
    return when(
        options.isNotNull(),
        array(
            select(when(secret, NAME).else_(NAME.concat(inline("=")).concat(VALUE)))
                .from(table("pg_options_to_table({0})", options).as("option", "name", "value"))));
  }
}
