package dev.lockstep.catalog;

import java.util.List;

/**
 * How the values of a column of a materialized view are kept and sampled, where somebody said so.
 *
 * @param name raw
 * @param storage {@code PLAIN}, {@code EXTERNAL}, {@code EXTENDED} or {@code MAIN} where it is not
 *     the type's, else null
 * @param compression {@code pglz} or {@code lz4} where it was set, else null
 * @param statistics the statistics target where it was set, else null
 * @param options attribute options as {@code name=value}, sorted
 */
public record ColumnSettings(
    String name, String storage, String compression, Integer statistics, List<String> options) {

  /** What a column has of which nobody said anything. */
  public static ColumnSettings none(String name) {
    return new ColumnSettings(name, null, null, null, List.of());
  }

  /** Whether nobody said anything. */
  public boolean isNone() {
    return equals(none(name));
  }
}
