package dev.lockstep.introspect;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * PostgreSQL's functions that print definitions.
 *
 * <p>Source: PostgreSQL 18 manual, 9.27.4 "System Catalog Information Functions".
 */
final class Functions {

  private Functions() {}

  static Field<String> formatType(Field<Long> type, Field<Integer> modifier) {
    return function("format_type", SQLDataType.VARCHAR, type, modifier);
  }

  /** The name of a type without a modifier. */
  static Field<String> formatType(Field<Long> type) {
    return formatType(type, inline((Integer) null, SQLDataType.INTEGER));
  }

  /**
   * An expression that is kept as a tree, about the columns of a relation. (jOOQ marks the typed
   * columns of trees as deprecated, so they are taken by name.)
   */
  static Field<String> expression(Field<?> tree, Field<Long> relation) {
    return function("pg_get_expr", SQLDataType.VARCHAR, tree, relation);
  }

  /** What one of the {@code pg_get_*def} functions prints of an object. */
  static Field<String> definition(String function, Field<Long> oid) {
    return function(function, SQLDataType.VARCHAR, oid);
  }

  /** The access control list that an object of a kind has without any GRANT. */
  static Field<Object> usualPrivileges(Field<String> code, Field<Long> owner) {
    return function("acldefault", SQLDataType.OTHER, field("{0}::\"char\"", code), owner);
  }

  /** The name of a function, qualified and ready for SQL; null for the OID 0. */
  static Field<String> functionName(Field<Long> function) {
    return when(function.ne(0L), field("{0}::pg_catalog.regproc::text", String.class, function));
  }

  /** The name of a function and the types of its arguments, ready for SQL; null for the OID 0. */
  static Field<String> signature(Field<Long> function) {
    return when(
        function.ne(0L), field("{0}::pg_catalog.regprocedure::text", String.class, function));
  }

  static Field<String> roleName(Field<Long> role) {
    return function("pg_get_userbyid", SQLDataType.VARCHAR, role);
  }

  /** The name of a role in a list of grantees; empty for PUBLIC, which has the OID 0. */
  static Field<String> grantee(Field<Long> role) {
    return when(role.eq(0L), inline("")).else_(roleName(role));
  }

  /** The OID of a system catalog. */
  static Field<Long> catalog(String name) {
    return field("{0}::pg_catalog.regclass::oid", Long.class, inline("pg_catalog." + name));
  }

  /** The name of the system catalog that has an OID. */
  static Field<String> catalogName(Field<Long> oid) {
    return field("{0}::pg_catalog.regclass::text", String.class, oid);
  }
}
