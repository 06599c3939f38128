package dev.lockstep.catalog;

/**
 * What is said of a NOT NULL constraint besides that it is there (18 and later, of a domain 17).
 *
 * @param name the raw name that somebody gave it, or that has a comment; null where PostgreSQL made
 *     it
 * @param noInherit whether tables that inherit from this one do not get it
 * @param validated whether rows that are there are known to satisfy it
 */
public record NotNullForm(String name, boolean noInherit, boolean validated) {

  /** What NOT NULL alone makes of it; null is written for this. */
  public static final NotNullForm USUAL = new NotNullForm(null, false, true);
}
