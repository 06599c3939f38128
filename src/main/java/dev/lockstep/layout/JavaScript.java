package dev.lockstep.layout;

/** Writes texts as JavaScript. */
final class JavaScript {

  private JavaScript() {}

  /** What stands between the backticks of a template literal that is this text. */
  static String template(String text) {
    return text.replace("\\", "\\\\")
        .replace("`", "\\`")
        .replace("${", "\\${")
        .replace("\r", "\\r");
  }
}
