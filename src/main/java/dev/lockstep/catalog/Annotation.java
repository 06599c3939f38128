package dev.lockstep.catalog;

import dev.lockstep.failure.Place;

/**
 * What a declared file says about a fact in a comment, because SQL cannot say it.
 *
 * @param target the fact it stands at, as the declared schema names it; for {@code @reverse
 *     full_name = …} the column that it gives a value to, which that schema need not have any more
 * @param type what it says
 * @param value for {@code @renamed from=login} the raw old name, which may be qualified for
 *     something moved between schemas; for the others the SQL expression as written
 * @param place where it stands
 */
public record Annotation(FactId target, Type type, String value, Place place) {

  /** What an annotation can say. */
  public enum Type {
    /** The fact had another name: {@code -- @renamed from=login}. */
    RENAMED,
    /** What existing rows get: {@code -- @backfill first_name || ' ' || last_name}. */
    BACKFILL,
    /** How the old value becomes the new one: {@code -- @using age::int}. */
    USING,
    /**
     * What a column that the old application knows has where the new one writes: {@code -- @reverse
     * full_name = first_name || ' ' || last_name}.
     */
    REVERSE
  }
}
