package dev.lockstep.failure;

/**
 * A place in a file.
 *
 * @param file the path as the user gave it or relative to what the user gave
 * @param line from 1; 0 when only the file is known
 * @param column from 1, in characters; 0 when only the line is known
 */
public record Place(String file, int line, int column) {

  /** The whole file. */
  public static Place of(String file) {
    return new Place(file, 0, 0);
  }

  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
