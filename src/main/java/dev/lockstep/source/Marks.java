package dev.lockstep.source;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Nearest;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.LineComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds annotations in comments; what they stand at is found elsewhere. */
final class Marks {

  private static final Map<String, Annotation.Type> TYPES =
      Map.of(
          "renamed", Annotation.Type.RENAMED,
          "backfill", Annotation.Type.BACKFILL,
          "using", Annotation.Type.USING,
          "reverse", Annotation.Type.REVERSE);

  /** A word after an at sign, at the start of the comment or after a space. */
  private static final Pattern WORD = Pattern.compile("(?<=^|\\s)@([A-Za-z_]+)(?=\\s|$|=|:)");

  private static final Pattern RENAMED =
      Pattern.compile(
          "from\\s*=\\s*((?:\"(?:[^\"]|\"\")+\"|[^\\s\".]+)"
              + "(?:\\.(?:\"(?:[^\"]|\"\")+\"|[^\\s\".]+))*)\\s*");
  private static final Pattern REVERSE =
      Pattern.compile("((?:\"(?:[^\"]|\"\")+\"|[^\\s\".=]+))\\s*=\\s*(\\S.*)", Pattern.DOTALL);
  private static final Pattern NAME_PART = Pattern.compile("\"((?:[^\"]|\"\")+)\"|([^\".]+)");

  /**
   * @param value as in {@link Annotation}
   * @param column the raw name of the column that {@code @reverse} is about, else null
   * @param comment the comment it is in
   */
  record Mark(Annotation.Type type, String value, String column, LineComment comment, Place place)
      implements Remark {}

  private Marks() {}

  /**
   * All annotations of a file, in order.
   *
   * @throws Failure with {@link Code#ANNOTATION} for one that is misspelt or says nothing
   */
  static List<Mark> of(SourceFile file) {
    List<Mark> marks = new ArrayList<>();
    for (LineComment comment : file.script().comments()) {
      List<int[]> words = new ArrayList<>();
      Matcher word = WORD.matcher(comment.text());
      while (word.find()) {
        String name = word.group(1).toLowerCase(Locale.ROOT);
        if (TYPES.containsKey(name)) {
          words.add(new int[] {word.start(), word.end()});
        } else {
          refuseMisspelt(word, file.place(comment.textOffset() + word.start()));
        }
      }
      for (int i = 0; i < words.size(); i++) {
        int end = i + 1 < words.size() ? words.get(i + 1)[0] : comment.text().length();
        String name = comment.text().substring(words.get(i)[0] + 1, words.get(i)[1]);
        String said = comment.text().substring(words.get(i)[1], end).strip();
        Place place = file.place(comment.textOffset() + words.get(i)[0]);
        Annotation.Type type = TYPES.get(name.toLowerCase(Locale.ROOT));
        marks.add(
            type == Annotation.Type.REVERSE
                ? reverse(said, comment, place)
                : new Mark(type, value(type, said, place), null, comment, place));
      }
    }
    return marks;
  }

  private static Mark reverse(String said, LineComment comment, Place place) {
    Matcher reverse = REVERSE.matcher(said);
    if (!reverse.matches()) {
      throw new Failure(
          Code.ANNOTATION,
          place,
          "@reverse does not say which column has which value: \"@reverse " + said + "\".",
          "Write @reverse old_column = expression, over the columns of the new schema.");
    }
    String column = rawName(reverse.group(1));
    return new Mark(Annotation.Type.REVERSE, reverse.group(2), column, comment, place);
  }

  private static String value(Annotation.Type type, String said, Place place) {
    if (type == Annotation.Type.RENAMED) {
      Matcher renamed = RENAMED.matcher(said);
      if (!renamed.matches()) {
        throw new Failure(
            Code.ANNOTATION,
            place,
            "@renamed does not say from which name: \"@renamed " + said + "\".",
            "Write @renamed from=old_name, with double quotes around a name that needs them.");
      }
      return rawName(renamed.group(1));
    }
    if (said.isEmpty()) {
      throw new Failure(
          Code.ANNOTATION,
          place,
          "The annotation has no expression.",
          "Write an SQL expression after it, such as @backfill lower(login).");
    }
    return said;
  }

  private static String rawName(String written) {
    List<String> parts = new ArrayList<>();
    Matcher part = NAME_PART.matcher(written);
    while (part.find()) {
      parts.add(
          part.group(1) != null
              ? part.group(1).replace("\"\"", "\"")
              : part.group(2).toLowerCase(Locale.ROOT));
    }
    return String.join(".", parts);
  }

  private static void refuseMisspelt(Matcher word, Place place) {
    String name = word.group(1).toLowerCase(Locale.ROOT);
    Nearest.to(name.replace("_", ""), new TreeSet<>(TYPES.keySet()), 2).stream()
        .findFirst()
        .ifPresent(
            known -> {
              throw new Failure(
                  Code.ANNOTATION,
                  place,
                  "There is no annotation @" + word.group(1) + ".",
                  "Write @" + known + " if that is meant; else put another word there.");
            });
  }
}
