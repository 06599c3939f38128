package dev.lockstep.lint;

import dev.lockstep.catalog.Declared;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Ignore;
import dev.lockstep.failure.Nearest;
import dev.lockstep.failure.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at a declared schema with all rules. */
public final class Linter {

  /** How many letters of a code may be wrong for it to be guessed. */
  private static final int MOST_WRONG = 4;

  private static final Comparator<Place> BY_PLACE =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  private static final Comparator<Lint> ORDER =
      Comparator.comparing(Lint::place, Comparator.nullsLast(BY_PLACE))
          .thenComparing(Lint::code)
          .thenComparing(Lint::object);

  private Linter() {}

  /**
   * What the rules find, without what comments in the files suppress, and what is wrong with those
   * comments; in the order of the files.
   *
   * @param left codes that are not looked for
   */
  public static List<Lint> lint(Declared declared, Set<LintCode> left) {
    List<Lint> found =
        LintRules.ALL.stream()
            .flatMap(rule -> rule.lints(declared.catalog()))
            .filter(lint -> !left.contains(lint.code()))
            .map(lint -> lint.placed(place(lint.at(), declared.places())))
            .toList();
    List<Lint> kept = new ArrayList<>();
    found.stream()
        .filter(lint -> declared.ignores().stream().noneMatch(ignore -> covers(ignore, lint)))
        .forEach(kept::add);
    if (!left.contains(LintCode.UNUSED_IGNORE)) {
      declared.ignores().stream().flatMap(ignore -> unused(ignore, found, left)).forEach(kept::add);
    }
    kept.sort(ORDER);
    return List.copyOf(kept);
  }

  /** Those of a schema that another one does not have: by code and object. */
  public static List<Lint> added(List<Lint> lints, List<Lint> before) {
    return lints.stream()
        .filter(
            lint ->
                before.stream()
                    .noneMatch(
                        old -> old.code() == lint.code() && old.object().equals(lint.object())))
        .toList();
  }

  private static boolean covers(Ignore ignore, Lint lint) {
    return lint.code().word().equalsIgnoreCase(ignore.code())
        && (lint.object().isWithin(ignore.target()) || lint.at().isWithin(ignore.target()));
  }

  private static Stream<Lint> unused(Ignore ignore, List<Lint> found, Set<LintCode> left) {
    if (found.stream().anyMatch(lint -> covers(ignore, lint))) {
      return Stream.empty();
    }
    LintCode code = LintCode.of(ignore.code()).orElse(null);
    if (code != null && left.contains(code)) {
      return Stream.empty();
    }
    String message =
        code == null
            ? "There is no lint " + ignore.code() + " to ignore."
            : ignore.target().display() + " has no " + code.word() + " to ignore.";
    return Stream.of(
        Lint.of(
                LintCode.UNUSED_IGNORE,
                ignore.target(),
                message,
                code == null ? meant(ignore.code()) : "Remove the comment.")
            .placed(ignore.place()));
  }

  private static String meant(String word) {
    List<String> words = Arrays.stream(LintCode.values()).map(LintCode::word).toList();
    List<String> near = Nearest.to(word.toUpperCase(Locale.ROOT), words, MOST_WRONG);
    return near.isEmpty()
        ? "'lockstep explain' lists the codes."
        : "Write " + near.get(0) + " if that is meant.";
  }

  /** Where a fact is declared, or else what it is a part of. */
  private static Place place(FactId id, Map<FactId, Place> places) {
    for (FactId at = id; at != null; at = at.parent()) {
      if (places.containsKey(at)) {
        return places.get(at);
      }
    }
    return null;
  }
}
