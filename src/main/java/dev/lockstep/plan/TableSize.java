package dev.lockstep.plan;

import java.util.List;
import java.util.Locale;

/**
 * How large a table of a live database is, with its partitions and children, as PostgreSQL has it
 * in its statistics: an estimate.
 *
 * @param rows two digits of their number; -1 when nobody has counted since the table was made
 * @param bytes two digits of them, without indexes
 */
public record TableSize(long rows, long bytes) {

  private static final List<String> NUMBERS = List.of("", " thousand", " million", " billion");
  private static final List<String> UNITS = List.of(" bytes", " kB", " MB", " GB", " TB");

  /** A size of which only as much is kept as an estimate is good for. */
  public static TableSize estimated(long rows, long bytes) {
    return new TableSize(twoDigits(rows), twoDigits(bytes));
  }

  /** All of it and all of another. */
  public TableSize plus(TableSize other) {
    return estimated(rows < 0 || other.rows < 0 ? -1 : rows + other.rows, this.bytes + other.bytes);
  }

  /** {@code about 2.1 million rows in 1.3 GB}. */
  public String words() {
    String inBytes = scaled(bytes, UNITS);
    return rows < 0
        ? "rows that were never counted in " + inBytes
        : "about " + scaled(rows, NUMBERS) + (rows == 1 ? " row in " : " rows in ") + inBytes;
  }

  private static String scaled(long number, List<String> units) {
    double value = number;
    int unit = 0;
    while (value >= 1000 && unit < units.size() - 1) {
      value /= 1000;
      unit++;
    }
    boolean whole = value >= 10 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value) + units.get(unit);
  }

  private static long twoDigits(long number) {
    long scale = 1;
    while (number / scale >= 100) {
      scale *= 10;
    }
    return Math.round((double) number / scale) * scale;
  }
}
