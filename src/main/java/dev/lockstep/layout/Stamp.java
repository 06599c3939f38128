package dev.lockstep.layout;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The times in the names of migrations, by which runners order them. */
public final class Stamp {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

  /**
   * A time at the beginning of a file's name, behind Flyway's letter or not, in milliseconds or
   * not.
   */
  private static final Pattern NAMED = Pattern.compile("^V?(\\d{14})(?:\\d{3})?(?!\\d)");

  private Stamp() {}

  /** The fourteen digits of a moment, in seconds. */
  static String of(LocalDateTime moment) {
    return FORMAT.format(moment);
  }

  /**
   * The moment of the first of new migrations: every one that is there already is earlier, or a
   * runner would refuse it, or leave it out without a word.
   *
   * @param wanted what the user said, or null for the present
   * @param now the present, in UTC
   * @throws Failure LAYOUT when the user's moment is not later than a migration that is there
   */
  public static LocalDateTime first(Path folder, LocalDateTime wanted, LocalDateTime now) {
    Optional<String> last = last(folder);
    if (last.isEmpty()) {
      return wanted == null ? now : wanted;
    }
    LocalDateTime after = moment(last.get()).plusSeconds(1);
    if (wanted == null) {
      return now.isBefore(after) ? after : now;
    }
    if (wanted.isBefore(after)) {
      throw new Failure(
          Code.LAYOUT,
          Place.of(folder.toString()),
          "A migration of "
              + last.get()
              + " is there, and one of "
              + of(wanted)
              + " would have to be run before it.",
          "Give a later --at, or none.");
    }
    return wanted;
  }

  static LocalDateTime moment(String stamp) {
    return LocalDateTime.parse(stamp, FORMAT);
  }

  private static Optional<String> last(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> NAMED.matcher(file.getFileName().toString()))
          .filter(Matcher::find)
          .map(found -> found.group(1))
          .filter(Stamp::isMoment)
          .max(Comparator.naturalOrder());
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(folder.toString()),
          "The folder of migrations cannot be read: " + e + ".",
          "Name a folder that you may read.",
          e);
    }
  }

  private static boolean isMoment(String digits) {
    try {
      moment(digits);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
