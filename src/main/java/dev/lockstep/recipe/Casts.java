package dev.lockstep.recipe;

import dev.lockstep.catalog.Column;
import dev.lockstep.catalog.Conversion;

/** Expressions that turn a value of one type into another. */
final class Casts {

  private Casts() {}

  /**
   * A cast over the value's text, which works between all types whose texts are alike, as far as
   * the value allows it (manual, CREATE CAST: every type has I/O conversion casts to and from
   * text).
   */
  static String cast(String value, Column from, Column to) {
    return value + "::text::" + to.type();
  }

  /**
   * The value as it is where PostgreSQL takes it on assignment, else a cast over the text. An
   * explicit cast would cut what is too long, which an assignment refuses (manual, "Character
   * Types", 14 to 18).
   */
  static String forward(String value, Column from, Column to, Conversion conversion) {
    return conversion.assignable() ? value : cast(value, from, to);
  }

  /** The way back. */
  static String backward(String value, Column from, Column to, Conversion conversion) {
    return conversion.reversible() ? value + "::" + to.type() : cast(value, from, to);
  }
}
