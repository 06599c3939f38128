package dev.lockstep.cli;

/** The colours that output uses, as ECMA-48 "select graphic rendition" codes. */
enum Paint {
  BOLD("1"),
  DIM("2"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  BLUE("34");

  private final String code;

  Paint(String code) {
    this.code = code;
  }

  String over(String text) {
    return "\033[" + code + "m" + text + "\033[0m";
  }
}
