package dev.lockstep.migrations;

import java.util.Comparator;

/** By name, numbers in it by their value: {@code 2_users.sql} comes before {@code 10_users.sql}. */
public final class NumberOrder implements Comparator<String> {

  public static final NumberOrder INSTANCE = new NumberOrder();

  private NumberOrder() {}

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int order;
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        String one = number(a, i);
        String other = number(b, j);
        i += one.length();
        j += other.length();
        order = byValue(withoutZeros(one), withoutZeros(other));
      } else {
        order = Character.compare(a.charAt(i++), b.charAt(j++));
      }
      if (order != 0) {
        return order;
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static int byValue(String one, String other) {
    int longer = Integer.compare(one.length(), other.length());
    return longer != 0 ? longer : one.compareTo(other);
  }

  private static String number(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(from, end);
  }

  private static String withoutZeros(String digits) {
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      at++;
    }
    return digits.substring(at);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
