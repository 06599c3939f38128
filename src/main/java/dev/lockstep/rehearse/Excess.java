package dev.lockstep.rehearse;

/**
 * Something that a step was seen to do and does not declare.
 *
 * @param words what it did, for people
 * @param grave whether readers or writers wait for it
 */
record Excess(String words, boolean grave) {

  /** For people, one line. */
  String line() {
    return grave ? words + ", and others wait for it" : words;
  }
}
