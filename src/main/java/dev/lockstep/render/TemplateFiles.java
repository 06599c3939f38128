package dev.lockstep.render;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the text of a template comes from: the user's folder first, else the program.
 *
 * @param overrides the user's folder, laid out like {@code templates/}, or null
 */
record TemplateFiles(Path overrides) {

  private static final String SUFFIX = ".mustache";

  /**
   * The file of a template below {@code templates/}. A name whose last part has no extension is
   * SQL: {@code sql/table/create} is {@code sql/table/create.sql.mustache}, and {@code
   * report/plan.md} is {@code report/plan.md.mustache}.
   */
  static String file(String name) {
    boolean extension = name.indexOf('.', name.lastIndexOf('/') + 1) >= 0;
    return name + (extension ? "" : ".sql") + SUFFIX;
  }

  /** Where people find a template: the override's own path, else the path in the program. */
  Place place(String name, int line) {
    Path override = override(name);
    String path = override != null ? override.toString() : "templates/" + file(name);
    return new Place(path, line, 0);
  }

  /** The text of a template, its line ends as {@code \n}. */
  String text(String name) {
    Path override = override(name);
    try {
      return (override != null ? Files.readString(override) : builtIn(name)).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new Failure(
          Code.TEMPLATE,
          place(name, 0),
          "The template cannot be read: " + e + ".",
          "Make it a readable file in UTF-8.",
          e);
    }
  }

  /** Fails when a file of the user's folder stands for no template. Hidden files do not count. */
  void verify() {
    if (overrides == null) {
      return;
    }
    for (Path file : overridden()) {
      String relative = overrides.relativize(file).toString().replace('\\', '/');
      if (TemplateFiles.class.getResource("/templates/" + relative) == null) {
        throw new Failure(
            Code.TEMPLATE,
            Place.of(file.toString()),
            "The file overrides no template: there is no templates/" + relative + ".",
            "Name it like the template it replaces, or take it out of the folder.");
      }
    }
  }

  private List<Path> overridden() {
    try (Stream<Path> files = Files.walk(overrides)) {
      return files.filter(Files::isRegularFile).filter(this::visible).sorted().toList();
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(overrides.toString()),
          "The folder of templates cannot be read: " + e + ".",
          "Name a folder that exists and is laid out like templates/.",
          e);
    }
  }

  private boolean visible(Path file) {
    for (Path part : overrides.relativize(file)) {
      if (part.toString().startsWith(".")) {
        return false;
      }
    }
    return true;
  }

  private Path override(String name) {
    Path file = overrides == null ? null : overrides.resolve(file(name));
    return file != null && Files.isRegularFile(file) ? file : null;
  }

  private String builtIn(String name) throws IOException {
    try (InputStream in = TemplateFiles.class.getResourceAsStream("/templates/" + file(name))) {
      if (in == null) {
        throw new Failure(
            Code.TEMPLATE,
            place(name, 0),
            "There is no such template.",
            "Correct the name where it is used, as in {{> script/run}}.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
