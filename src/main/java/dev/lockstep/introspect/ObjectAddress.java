package dev.lockstep.introspect;

/**
 * PostgreSQL's own address of an object, as {@code pg_depend} and event triggers give it.
 *
 * @param catalog the system catalog that it is a row of, such as {@code pg_class}
 * @param oid its OID there, as an unsigned number
 * @param column for a column its number, else 0
 */
public record ObjectAddress(String catalog, long oid, int column) {}
