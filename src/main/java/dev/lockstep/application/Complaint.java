package dev.lockstep.application;

import dev.lockstep.catalog.FactId;

/**
 * Something that an application did and that did not come out as it always had.
 *
 * @param relation the table or view it was done to
 * @param column the column whose value is another one; null when the statement was refused
 * @param deed what was done, for people: {@code update balance of public.accounts}
 * @param words PostgreSQL's words, or what became of the value
 */
public record Complaint(FactId relation, FactId column, String deed, String words) {

  /** Whether the statement was refused, rather than done with another outcome. */
  public boolean refused() {
    return column == null;
  }
}
