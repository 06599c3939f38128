package dev.lockstep.postgres;

/**
 * A comment from two dashes to the end of its line.
 *
 * @param text what follows the dashes
 * @param offset where the dashes are, in chars from the start of the script
 */
public record LineComment(String text, int offset) {

  /** Where the text begins, in chars from the start of the script. */
  public int textOffset() {
    return offset + 2;
  }
}
