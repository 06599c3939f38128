package dev.lockstep.rehearse;

import dev.lockstep.catalog.Attributes;
import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.Fact;
import dev.lockstep.catalog.FactId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One fact that is not the same in two catalogs.
 *
 * @param left the first catalog's, or null when only the second has it
 * @param right the second catalog's, or null when only the first has it
 */
record Difference(Fact left, Fact right) {

  private static final int LONGEST_VALUE = 160;
  private static final int MOST_LISTED = 12;

  /** Every fact that differs in a compared attribute or is in one catalog only, sorted. */
  static List<Difference> between(Catalog left, Catalog right) {
    Map<FactId, Difference> differences = new TreeMap<>();
    for (Fact fact : left.facts()) {
      Fact other = right.find(fact.id()).orElse(null);
      if (other == null || !Attributes.differing(fact, other).isEmpty()) {
        differences.put(fact.id(), new Difference(fact, other));
      }
    }
    for (Fact fact : right.facts()) {
      if (!left.contains(fact.id())) {
        differences.put(fact.id(), new Difference(null, fact));
      }
    }
    return List.copyOf(differences.values());
  }

  FactId id() {
    return left == null ? right.id() : left.id();
  }

  boolean altered() {
    return left != null && right != null;
  }

  /** Whether the fact reads differently and may yet mean the same. */
  boolean inPrintOnly() {
    return altered() && Attributes.differInPrintOnly(left, right);
  }

  /** As a change from left to right: {@code column public.t.c: type altered}. */
  String asChange() {
    if (altered()) {
      return id().display() + ": " + String.join(", ", attributes()) + " altered";
    }
    return id().display() + (left == null ? ": added" : ": removed");
  }

  /** With left as what was expected and right as what was found. */
  private String asDeviation() {
    if (left == null) {
      return id().display() + " is there and should not be";
    }
    if (right == null) {
      return id().display() + " is missing";
    }
    Map<String, Object> expected = Attributes.of(left);
    Map<String, Object> found = Attributes.of(right);
    return attributes().stream()
        .map(
            name ->
                name
                    + " is "
                    + shown(found.get(name))
                    + " and should be "
                    + shown(expected.get(name)))
        .collect(Collectors.joining("; ", id().display() + ": ", ""));
  }

  /** A list for people, one line each, of how right deviates from left; long ones are cut. */
  static String deviations(List<Difference> differences) {
    return listed(differences.stream().map(Difference::asDeviation).toList());
  }

  /** A list for people, one line each, of what changed from left to right; long ones are cut. */
  static String changes(List<Difference> differences) {
    return listed(differences.stream().map(Difference::asChange).toList());
  }

  /** A list for people, one line each; a long one is cut and says so. */
  static String listed(List<String> lines) {
    List<String> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LISTED)));
    if (lines.size() > MOST_LISTED) {
      shown.add("and " + (lines.size() - MOST_LISTED) + " more");
    }
    return shown.stream().map(line -> "\n  " + line).collect(Collectors.joining());
  }

  private Set<String> attributes() {
    return Attributes.differing(left, right);
  }

  private static String shown(Object value) {
    String text = value == null ? "absent" : String.valueOf(value);
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
  }
}
