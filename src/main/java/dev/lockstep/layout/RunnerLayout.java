package dev.lockstep.layout;

/** What all programs have in common: words, a folder, and commands. */
abstract class RunnerLayout implements Layout {

  private final String name;
  private final String folder;
  private final Grain grain;
  private final String apply;

  /**
   * @param apply with {@code %s} in the place of the folder
   */
  RunnerLayout(String name, String folder, Grain grain, String apply) {
    this.name = name;
    this.folder = folder;
    this.grain = grain;
    this.apply = apply;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String folder() {
    return folder;
  }

  @Override
  public final Grain grain() {
    return grain;
  }

  @Override
  public final String apply(String of) {
    return apply.replace("%s", of);
  }
}
