package dev.lockstep.explain;

/** The sorts of things that have a code. */
public enum Group {
  /** What a reviewer must know of a step. */
  HAZARD("Hazards", "What a reviewer must know of a step of a plan."),
  /** What a declared schema would better not have. */
  LINT("Lints", "What `lockstep check` finds in a declared schema."),
  /** What is wrong with a committed plan. */
  CHECK("Plans under review", "What `lockstep check` finds in committed plans."),
  /** Why something could not be done. */
  ERROR("Errors", "Why something could not be done; the exit status is then 1.");

  private final String title;
  private final String meaning;

  Group(String title, String meaning) {
    this.title = title;
    this.meaning = meaning;
  }

  /** The heading above all of them. */
  public String title() {
    return title;
  }

  /** A sentence of what they say. */
  public String meaning() {
    return meaning;
  }
}
