package dev.lockstep.explain;

import dev.lockstep.check.CheckCode;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Nearest;
import dev.lockstep.lint.LintCode;
import dev.lockstep.recipe.HazardCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** All codes there are. */
public final class Codes {

  /** How many letters of a code may be wrong for it to be guessed. */
  private static final int MOST_WRONG = 4;

  /** What the launcher says, which is a shell script and knows no class. */
  private static final String LAUNCH = "LS-LAUNCH";

  private Codes() {}

  /** The codes, group by group and in the order of their declarations. */
  public static List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    for (HazardCode code : HazardCode.values()) {
      entries.add(
          new Entry(code.word(), Group.HAZARD, code.severity().name().toLowerCase(Locale.ROOT)));
    }
    for (LintCode code : LintCode.values()) {
      entries.add(new Entry(code.word(), Group.LINT, code.level().name().toLowerCase(Locale.ROOT)));
    }
    for (CheckCode code : CheckCode.values()) {
      entries.add(new Entry(code.word(), Group.CHECK, code.level().word()));
    }
    for (Code code : Code.values()) {
      entries.add(error(code.word()));
    }
    entries.add(error(LAUNCH));
    return entries;
  }

  private static Entry error(String word) {
    return new Entry(word, Group.ERROR, "error");
  }

  /**
   * The code that is written so, in any case and with hyphens or underscores.
   *
   * @throws Failure USAGE when there is none, naming those that may be meant
   */
  public static Entry find(String written) {
    String word = written.toUpperCase(Locale.ROOT).replace('_', '-');
    List<String> words = all().stream().map(Entry::word).toList();
    return all().stream()
        .filter(entry -> entry.word().equals(word))
        .findFirst()
        .orElseThrow(() -> unknown(written, likely(word, words)));
  }

  /** Those nearly written so, else those that have a word of it. */
  private static List<String> likely(String word, List<String> words) {
    List<String> near = Nearest.to(word, words, MOST_WRONG);
    if (!near.isEmpty()) {
      return near.subList(0, 1);
    }
    List<String> parts = Arrays.stream(word.split("-")).filter(part -> part.length() > 2).toList();
    return words.stream()
        .filter(known -> parts.stream().anyMatch(List.of(known.split("-"))::contains))
        .toList();
  }

  private static Failure unknown(String written, List<String> likely) {
    return new Failure(
        Code.USAGE,
        null,
        "There is no code "
            + written
            + "."
            + (likely.isEmpty() ? "" : " Did you mean " + String.join(" or ", likely) + "?"),
        "See 'lockstep explain' for the list of codes.");
  }

  /** The codes of one group. */
  public static List<Entry> of(Group group) {
    return all().stream().filter(entry -> entry.group() == group).toList();
  }
}
