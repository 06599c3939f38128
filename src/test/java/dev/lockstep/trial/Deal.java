package dev.lockstep.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an application does in one transaction.
 *
 * <p>In a file, a deal is a heading {@code -- name} and the statements below it, each ending with a
 * semicolon at the end of a line. A statement that gives a boolean first must give true: that is
 * how an application says what it expects to read. In place of values stand {@code {any}}, the
 * number of any row, {@code {hot}}, one of a few that everybody wants, and {@code {new}}, a number
 * that nobody had before; each stays the same throughout a deal.
 */
record Deal(String name, List<Order> orders) {

  private static final Pattern SLOT = Pattern.compile("\\{(any|hot|new)\\}");

  /**
   * A statement.
   *
   * @param sql with a JDBC parameter for each slot
   * @param slots the names of its parameters, in order
   */
  record Order(String sql, List<String> slots) {

    static Order of(String text) {
      List<String> slots = new ArrayList<>();
      Matcher matcher = SLOT.matcher(text.replace("?", "??"));
      StringBuilder sql = new StringBuilder();
      while (matcher.find()) {
        slots.add(matcher.group(1));
        matcher.appendReplacement(sql, "?::bigint");
      }
      matcher.appendTail(sql);
      return new Order(sql.toString(), slots);
    }
  }

  static List<Deal> parse(String file) {
    List<Deal> deals = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : file.split("\n")) {
      if (line.startsWith("-- ")) {
        deals.add(new Deal(line.substring(3).strip(), new ArrayList<>()));
      } else if (!line.isBlank()) {
        statement.append(line).append('\n');
        if (line.stripTrailing().endsWith(";")) {
          String text = statement.toString().strip();
          deals.get(deals.size() - 1).orders().add(Order.of(text.substring(0, text.length() - 1)));
          statement.setLength(0);
        }
      }
    }
    return deals;
  }
}
