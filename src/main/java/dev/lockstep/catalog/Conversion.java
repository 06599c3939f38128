package dev.lockstep.catalog;

/**
 * What PostgreSQL says of turning a column of one type into another, asked on an empty table.
 *
 * @param from the old type, with modifier, and {@code COLLATE …} where the column has one
 * @param to the new type likewise
 * @param catalogOnly whether ALTER COLUMN TYPE rewrites neither the table nor a plain index
 * @param implicit whether every value of the old type is taken for the new one without a cast
 * @param assignable whether a value of the old type may be assigned to a column of the new one
 * @param reversible whether a value of the new type may be assigned, or cast, to the old one
 */
public record Conversion(
    String from,
    String to,
    boolean catalogOnly,
    boolean implicit,
    boolean assignable,
    boolean reversible) {

  /** What is assumed where PostgreSQL could not be asked: everything has to be done by hand. */
  public static Conversion unknown(String from, String to) {
    return new Conversion(from, to, false, false, false, false);
  }
}
