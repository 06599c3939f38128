package dev.lockstep.cases;

import java.util.ArrayList;
import java.util.List;

/** What differs between two short texts, line by line. */
final class LineDiff {

  private LineDiff() {}

  /**
   * All lines in order, with {@code "- "} before those of the first text only, {@code "+ "} before
   * those of the second only and two spaces before the others; empty when the texts are the same.
   */
  static List<String> of(List<String> before, List<String> after) {
    if (before.equals(after)) {
      return List.of();
    }
    int[][] common = common(before, after);
    List<String> lines = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
        lines.add("  " + before.get(i++));
        j++;
      } else if (i < before.size()
          && common[i + 1][j] >= (j < after.size() ? common[i][j + 1] : 0)) {
        lines.add("- " + before.get(i++));
      } else {
        lines.add("+ " + after.get(j++));
      }
    }
    return lines;
  }

  /** The length of the longest common subsequence of the rests that begin at i and j. */
  private static int[][] common(List<String> before, List<String> after) {
    int[][] length = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        length[i][j] =
            before.get(i).equals(after.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    return length;
  }
}
