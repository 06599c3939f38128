package dev.lockstep.postgres;

import java.util.Set;

/**
 * A backslash command of psql.
 *
 * @param name without the backslash: {@code ir}
 * @param argument the rest of its line, without surrounding space and quotes
 * @param offset where the backslash is
 */
public record MetaCommand(String name, String argument, int offset) implements ScriptPart {

  private static final Set<String> INCLUDES = Set.of("i", "include", "ir", "include_relative");
  private static final Set<String> RELATIVE = Set.of("ir", "include_relative");
  private static final Set<String> CONNECTS = Set.of("c", "connect");

  /** These change what is executed, so whoever leaves them out executes something else. */
  private static final Set<String> ESSENTIAL =
      Set.of(
          "if",
          "elif",
          "else",
          "endif",
          "g",
          "gx",
          "gexec",
          "gset",
          "gdesc",
          "bind",
          "parse",
          "crosstabview",
          "watch");

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

  /** Whether the script does something else when it is left out. */
  public boolean essential() {
    return ESSENTIAL.contains(name);
  }

  /** Whether the script ends here. */
  public boolean quit() {
    return name.equals("q") || name.equals("quit");
  }
}
