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

  /** A cast as PostgreSQL makes it on assignment where there is one, else over the text. */
  static String forward(String value, Column from, Column to, Conversion conversion) {
    return conversion.assignable() ? value + "::" + to.type() : cast(value, from, to);
  }

  /** The way back. */
  static String backward(String value, Column from, Column to, Conversion conversion) {
    return conversion.reversible() ? value + "::" + to.type() : cast(value, from, to);
  }
}
