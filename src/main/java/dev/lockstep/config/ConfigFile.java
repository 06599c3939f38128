package dev.lockstep.config;

import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.failure.Place;
import dev.lockstep.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the file says, checked.
 *
 * @param settings what it sets for all commands, by key
 * @param commands what it sets for one command, by the command's name and by key
 * @param environments by their names
 * @param policy what is decided about hazards
 */
public record ConfigFile(
    Map<String, Setting> settings,
    Map<String, Map<String, Setting>> commands,
    Map<String, Environment> environments,
    Policy policy) {

  /** What it is called where nobody names another. */
  public static final String USUAL_NAME = "lockstep.yaml";

  /** A file that sets nothing. */
  public static final ConfigFile NONE = new ConfigFile(Map.of(), Map.of(), Map.of(), Policy.NONE);

  /**
   * Reads a file.
   *
   * @throws Failure CONFIG for what it may not say, with the place; FILE when it cannot be read
   */
  public static ConfigFile read(Path file, Vocabulary vocabulary) {
    return parse(text(file), file.toString(), vocabulary);
  }

  /**
   * Reads the text of a file.
   *
   * @param name what places call it
   * @throws Failure CONFIG for what it may not say, with the place
   */
  public static ConfigFile parse(String text, String name, Vocabulary vocabulary) {
    return new ConfigReader(vocabulary).read(new YamlReader(name).read(text));
  }

  /**
   * The environment of that name.
   *
   * @param asked what named it, with its place where that is in the file
   * @throws Failure CONFIG when there is none, naming those that there are
   */
  public Environment environment(String name, Place asked) {
    return Optional.ofNullable(environments.get(name))
        .orElseThrow(
            () ->
                Mistake.at(
                    asked,
                    "There is no environment called " + name + ".",
                    environments.isEmpty()
                        ? "Describe it in " + USUAL_NAME + ", under environments."
                        : "Name one that there is: "
                            + String.join(", ", environments.keySet())
                            + "."));
  }

  private static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure(
          Code.FILE,
          Place.of(file.toString()),
          "The configuration cannot be read: " + e + ".",
          "Check that the file exists and that you may read it.",
          e);
    }
  }
}
