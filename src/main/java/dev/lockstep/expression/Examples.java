package dev.lockstep.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Points on a line such that any few values have examples in the same order among themselves and
 * among given constants.
 */
final class Examples {

  private final int count;
  private final boolean whole;
  private final boolean dense;

  /**
   * @param count how many values there are
   * @param whole whether some of them are integers
   * @param dense whether some of them may lie between integers
   */
  Examples(int count, boolean whole, boolean dense) {
    this.count = count;
    this.whole = whole;
    this.dense = dense;
  }

  List<BigDecimal> around(Collection<BigDecimal> constants) {
    // Equal numbers may be written in different ways.
    TreeSet<BigDecimal> ends = new TreeSet<>(constants);
    if (ends.isEmpty()) {
      return between(BigDecimal.ZERO, BigDecimal.valueOf(count + 2L));
    }
    BigDecimal room = BigDecimal.valueOf(count + 2L);
    List<BigDecimal> points = new ArrayList<>(between(ends.first().subtract(room), ends.first()));
    BigDecimal last = null;
    for (BigDecimal end : ends) {
      if (last != null) {
        points.addAll(between(last, end));
      }
      points.add(end);
      last = end;
    }
    points.addAll(between(ends.last(), ends.last().add(room)));
    return points;
  }

  /** Points strictly between two. */
  private List<BigDecimal> between(BigDecimal low, BigDecimal high) {
    List<BigDecimal> stops = new ArrayList<>(List.of(low));
    if (whole) {
      BigDecimal at = low.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
      for (int i = 0; i < count && at.compareTo(high) < 0; i++) {
        stops.add(at);
        at = at.add(BigDecimal.ONE);
      }
    }
    stops.add(high);
    List<BigDecimal> points = new ArrayList<>();
    for (int i = 1; i < stops.size(); i++) {
      if (dense) {
        points.addAll(split(stops.get(i - 1), stops.get(i)));
      }
      if (i < stops.size() - 1) {
        points.add(stops.get(i));
      }
    }
    return points;
  }

  private List<BigDecimal> split(BigDecimal low, BigDecimal high) {
    List<BigDecimal> points = new ArrayList<>();
    BigDecimal upper = high;
    for (int i = 0; i < count; i++) {
      upper = low.add(upper).divide(BigDecimal.valueOf(2)); // halves have an end
      points.add(0, upper);
    }
    return points;
  }
}
