package dev.lockstep.postgres;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A backslash command of psql.
 *
 * @param name without the backslash: {@code ir}
 * @param raw the rest of its line, or what comes before the next command on it, as written
 * @param offset where the backslash is
 * @param inside whether it stands in the middle of a statement
 */
public record MetaCommand(String name, String raw, int offset, boolean inside)
    implements ScriptPart {

  private static final Set<String> INCLUDES = Set.of("i", "include", "ir", "include_relative");
  private static final Set<String> RELATIVE = Set.of("ir", "include_relative");
  private static final Set<String> CONNECTS = Set.of("c", "connect");
  private static final Set<String> CONDITIONS = Set.of("if", "elif", "else", "endif");
  private static final Set<String> VARIABLES = Set.of("set", "unset");
  private static final Set<String> ROWS = Set.of("copy", "lo_import", "lo_export", "lo_unlink");

  /** These take the rest of the line whatever stands there. */
  private static final Set<String> WHOLE_LINE =
      Set.of("copy", "!", "ef", "ev", "sf", "sv", "h", "help");

  /** These show something, or change how something is shown. */
  private static final Set<String> HARMLESS =
      Set.of(
          "echo",
          "qecho",
          "warn",
          "pset",
          "timing",
          "x",
          "a",
          "t",
          "f",
          "H",
          "html",
          "T",
          "C",
          "o",
          "out",
          "p",
          "print",
          "w",
          "write",
          "l",
          "list",
          "conninfo",
          "errverbose",
          "password",
          "z",
          "s",
          "h",
          "help",
          "?",
          "copyright",
          "sf",
          "sv",
          "setenv",
          "restrict",
          "unrestrict",
          "encoding",
          "g",
          "gx",
          "q",
          "quit");

  static boolean wholeLine(String name) {
    return WHOLE_LINE.contains(name);
  }

  /** Whether it ends a statement as a semicolon does. */
  static boolean sends(String name) {
    return name.equals("g") || name.equals("gx");
  }

  /**
   * Its arguments without quotes.
   *
   * @param values what variables in them stand for
   * @return null when a part of them is the output of a shell command
   */
  public List<String> arguments(Map<String, String> values) {
    return MetaArguments.of(raw, values);
  }

  /** Whether it reads another file. */
  public boolean include() {
    return INCLUDES.contains(name);
  }

  /** Whether the file it reads is relative to the file it stands in ({@code \ir}). */
  public boolean relative() {
    return RELATIVE.contains(name);
  }

  /** Whether it goes to another database. */
  public boolean connect() {
    return CONNECTS.contains(name);
  }

  /** Whether it decides which of the following is read. */
  public boolean condition() {
    return CONDITIONS.contains(name);
  }

  /** Whether it gives a variable a value, or takes it. */
  public boolean variable() {
    return VARIABLES.contains(name);
  }

  /**
   * Gives the variable its value, or takes it.
   *
   * @return false when the value is the output of a shell command
   */
  public boolean assign(Map<String, String> values) {
    List<String> arguments = arguments(values);
    if (arguments == null || arguments.isEmpty()) {
      return arguments != null;
    }
    String variable = arguments.get(0);
    if (name.equals("unset")) {
      values.remove(variable);
    } else {
      // As in psql, several make one value.
      values.put(variable, String.join("", arguments.subList(1, arguments.size())));
    }
    return true;
  }

  /** Whether it brings rows in or out. */
  public boolean rows() {
    return ROWS.contains(name);
  }

  /** Whether a script does the same without it; unknown ones may do anything. */
  public boolean harmless() {
    return HARMLESS.contains(name) || name.startsWith("d");
  }

  /** Whether the script ends here. */
  public boolean quit() {
    return name.equals("q") || name.equals("quit");
  }
}
