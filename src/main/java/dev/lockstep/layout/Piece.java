package dev.lockstep.layout;

import dev.lockstep.postgres.ScriptStatement;
import dev.lockstep.postgres.SqlScript;
import dev.lockstep.postgres.Token;
import dev.lockstep.sql.Armour;
import dev.lockstep.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A statement of a script and what is said of it.
 *
 * @param comment the lines of comments before it; empty for none
 * @param sql without the semicolon
 */
record Piece(String comment, String sql) {

  /**
   * The statements of a script, in order.
   *
   * @param misread what a runner would take for something else than SQL; constants and names with
   *     it are written in another way that means the same. Null for nothing
   */
  static List<Piece> of(String script, Pattern misread) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (ScriptStatement statement : SqlScript.split(script).statements()) {
      String before = script.substring(at, statement.offset()).strip();
      String comment = (before.startsWith(";") ? before.substring(1) : before).strip();
      pieces.add(new Piece(comment, armoured(statement, misread)));
      at = statement.end();
    }
    return pieces;
  }

  /** Whether it is a routine whose statements stand in no constant. */
  private static boolean hasUnquotedBody(ScriptStatement statement) {
    List<Token> tokens = Token.of(statement);
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("ATOMIC") && tokens.get(i - 1).is("BEGIN")) {
        return true;
      }
    }
    return false;
  }

  private static String armoured(ScriptStatement statement, Pattern misread) {
    String sql = statement.sql();
    if (misread == null || !misread.matcher(sql).find()) {
      return sql;
    }
    if (hasUnquotedBody(statement)) {
      return "DO " + Armour.literal("BEGIN EXECUTE " + Sql.literal(sql) + "; END");
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    String last = "";
    for (Token token : Token.of(statement)) {
      int from = token.offset() - statement.offset();
      int to = token.end() - statement.offset();
      String written = token.text();
      boolean touches = from == at;
      boolean marked = touches && last.length() == 1 && Character.isLetter(last.charAt(0));
      text.append(sql, at, from);
      if (written.startsWith("$") && written.endsWith("$") && written.length() > 1) {
        int tag = written.indexOf('$', 1) + 1;
        text.append(Armour.literal(written.substring(tag, written.length() - tag)));
      } else if (written.startsWith("'") && marked && last.equalsIgnoreCase("e")) {
        text.setLength(text.length() - 1);
        text.append(Armour.escaped(written.substring(1, written.length() - 1)));
      } else if (written.startsWith("'") && !marked && !(touches && last.equals("&"))) {
        String value = written.substring(1, written.length() - 1).replace("''", "'");
        text.append(Armour.literal(value));
      } else if (written.startsWith("\"") && !(touches && last.equals("&"))) {
        String name = written.substring(1, written.length() - 1).replace("\"\"", "\"");
        text.append(Armour.identifier(name));
      } else {
        text.append(written);
      }
      at = to;
      last = written;
    }
    return text.append(sql.substring(at)).toString();
  }
}
