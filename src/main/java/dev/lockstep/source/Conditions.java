package dev.lockstep.source;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.postgres.MetaCommand;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The {@code \if} of one file that are open, and whether what stands there is read. */
final class Conditions {

  /**
   * @param reading whether this branch is read
   * @param done whether a branch of it was read, or none may be
   * @param last whether it is the {@code \else}
   */
  private record Branch(boolean reading, boolean done, boolean last, Place place) {}

  private final Deque<Branch> open = new ArrayDeque<>();

  /** Whether all branches around are read. */
  boolean reading() {
    return open.isEmpty() || open.peek().reading();
  }

  /**
   * Takes {@code \if}, {@code \elif}, {@code \else} or {@code \endif}.
   *
   * @throws Failure with {@link Code#SCHEMA_SQL} where it cannot stand, or says neither yes nor no
   */
  void take(MetaCommand command, Map<String, String> variables, Place place) {
    if (command.inside()) {
      throw refused(place, "\\" + command.name() + " stands in the middle of a statement.");
    }
    if (command.name().equals("if")) {
      boolean read = reading() && yes(command, variables, place);
      open.push(new Branch(read, read || !reading(), false, place));
      return;
    }
    boolean misplaced = open.isEmpty() || (open.peek().last() && !command.name().equals("endif"));
    if (misplaced) {
      throw refused(place, "\\" + command.name() + " has no \\if.");
    }
    Branch before = open.pop();
    switch (command.name()) {
      case "elif" -> {
        boolean read = !before.done() && yes(command, variables, place);
        open.push(new Branch(read, before.done() || read, false, before.place()));
      }
      case "else" -> open.push(new Branch(!before.done(), true, true, before.place()));
      default -> {
        // What follows is read as what stood before the \if.
      }
    }
  }

  /**
   * Says that the file ends.
   *
   * @throws Failure when an {@code \if} is open
   */
  void end() {
    if (!open.isEmpty()) {
      throw refused(open.peek().place(), "This \\if has no \\endif.");
    }
  }

  /** As psql reads it: a beginning of true, false, yes or no, or on, off, 1, 0. */
  private static boolean yes(MetaCommand command, Map<String, String> variables, Place place) {
    List<String> arguments = command.arguments(variables);
    String word =
        arguments == null || arguments.isEmpty()
            ? ""
            : String.join(" ", arguments).toLowerCase(Locale.ROOT);
    if (!word.isEmpty()) {
      if ("true".startsWith(word) || "yes".startsWith(word) || word.matches("on|1")) {
        return true;
      } else if ("false".startsWith(word) || "no".startsWith(word) || word.matches("off?|0")) {
        return false;
      }
    }
    throw refused(
        place, "\\" + command.name() + " " + command.raw() + " says neither true nor false.");
  }

  private static Failure refused(Place place, String cause) {
    return new Failure(
        Code.SCHEMA_SQL,
        place,
        cause,
        "\\if, \\elif, \\else and \\endif stand between statements, belong together in one file, and"
            + " take true or false, a variable that \\set gave one of these, or :{?name}.");
  }
}
