package dev.lockstep.cli;

import picocli.CommandLine.IVersionProvider;

/** The release, as the manifest of the jar names it. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"lockstep " + text()};
  }

  /** The release, or {@code development} when the classes are not in a jar. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
