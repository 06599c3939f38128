package dev.lockstep.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import picocli.CommandLine.IVersionProvider;

/** The release, as the manifest of the jar names it, and those of PostgreSQL that it carries. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "lockstep " + text(), "PostgreSQL " + carried(), "Java " + Runtime.version()
    };
  }

  /** The release, or {@code development} when the classes are not in a jar. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** The releases of PostgreSQL, {@code 14.24, 15.19}; those of the packages end in {@code .0}. */
  private static String carried() {
    Properties properties = new Properties();
    try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(properties.getProperty("postgresql").split(" "))
        .map(version -> version.replaceFirst("\\.\\d+$", ""))
        .collect(Collectors.joining(", "));
  }
}
