package dev.lockstep.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folder by which documents name files: that of the repository, so that whoever shows a
 * document beside the sources finds them.
 *
 * @param root absolute
 * @param working the folder that relative names are meant in, absolute
 */
public record SourceRoot(Path root, Path working) {

  /**
   * The root for a working folder: what {@code GITHUB_WORKSPACE} or {@code CI_PROJECT_DIR} names
   * when the folder is in it, else the nearest folder around that has a {@code .git}, else the
   * folder itself.
   */
  public static SourceRoot of(Path working, Map<String, String> environment) {
    Path here = working.toAbsolutePath().normalize();
    for (String name : new String[] {"GITHUB_WORKSPACE", "CI_PROJECT_DIR"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty() && here.startsWith(Path.of(value).toAbsolutePath().normalize())) {
        return new SourceRoot(Path.of(value).toAbsolutePath().normalize(), here);
      }
    }
    for (Path at = here; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return new SourceRoot(at, here);
      }
    }
    return new SourceRoot(here, here);
  }

  /** Whether a file is below the root. */
  boolean holds(String file) {
    return absolute(file).startsWith(root);
  }

  /** The name of a file below the root, with slashes; of any other its absolute name. */
  String name(String file) {
    Path path = absolute(file);
    Path shown = path.startsWith(root) ? root.relativize(path) : path;
    return shown.toString().replace('\\', '/');
  }

  /** The same as a URI: relative below the root, {@code file:///…} elsewhere. */
  String uri(String file) {
    String name = name(file);
    try {
      // Three parts, so that a colon in the first part of a relative name is no scheme.
      return holds(file)
          ? new URI(null, null, firstPartHasColon(name) ? "./" + name : name, null).toASCIIString()
          : new URI("file", "", name.startsWith("/") ? name : "/" + name, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no name of a file: " + name, e);
    }
  }

  private static boolean firstPartHasColon(String name) {
    int colon = name.indexOf(':');
    int slash = name.indexOf('/');
    return colon >= 0 && (slash < 0 || colon < slash);
  }

  private Path absolute(String file) {
    return working.resolve(file).normalize();
  }
}
