package dev.lockstep.seed;

import dev.lockstep.catalog.Column;
import java.util.List;

/**
 * A column that is being filled, with the shape of value that it is at.
 *
 * <p>The shape moves on when PostgreSQL refuses a row because of this column, and stays where it
 * was accepted.
 */
final class SeedColumn {

  private final Column column;
  private final boolean optional;
  private final boolean counted;
  private final boolean divides;
  private final List<Variant> variants;
  private int shape;

  /**
   * @param optional whether it has a default
   * @param counted whether a sequence of its own fills it
   * @param divides whether it decides in which partition a row goes
   * @param variants never empty
   */
  SeedColumn(
      Column column, boolean optional, boolean counted, boolean divides, List<Variant> variants) {
    this.column = column;
    this.optional = optional;
    this.counted = counted;
    this.divides = divides;
    this.variants = variants;
  }

  String name() {
    return column.id().name();
  }

  boolean nullable() {
    return !column.notNull();
  }

  String type() {
    return column.type();
  }

  boolean divides() {
    return divides;
  }

  /** Whether a row says nothing of it: always when a sequence fills it, else every other time. */
  boolean leftOut(int row) {
    return counted || (optional && row % 2 == 0);
  }

  String expression(int row) {
    return variants.get(shape).expression(row);
  }

  /**
   * Goes on to the next shape.
   *
   * @return false when it started over
   */
  boolean advance() {
    shape = (shape + 1) % variants.size();
    return shape != 0;
  }
}
