package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.LineComment;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds comments that say which lints are meant; what they stand at is found elsewhere. */
final class IgnoreMarks {

  private static final Pattern WORD = Pattern.compile("(?<=^|\\s)lockstep:ignore(?=\\s|$)");

  /** Codes with commas between them; what follows without a comma says why. */
  private static final Pattern CODES = Pattern.compile("\\s+([^\\s,]+(?:\\s*,\\s*[^\\s,]+)*)");

  /**
   * @param codes as they are written
   */
  record Mark(List<String> codes, LineComment comment, Place place) implements Remark {}

  private IgnoreMarks() {}

  /**
   * All of a file, in order.
   *
   * @throws Failure with {@link Code#ANNOTATION} for one that names no code
   */
  static List<Mark> of(SourceFile file) {
    List<Mark> marks = new ArrayList<>();
    for (LineComment comment : file.script().comments()) {
      Matcher word = WORD.matcher(comment.text());
      if (word.find()) {
        Place place = file.place(comment.textOffset() + word.start());
        Matcher codes = CODES.matcher(comment.text()).region(word.end(), comment.text().length());
        if (!codes.lookingAt()) {
          throw new Failure(
              Code.ANNOTATION,
              place,
              "lockstep:ignore does not say what to ignore.",
              "Write the code of a lint after it, such as -- lockstep:ignore LINT-CHAR.");
        }
        marks.add(new Mark(List.of(codes.group(1).split("\\s*,\\s*")), comment, place));
      }
    }
    return marks;
  }
}
