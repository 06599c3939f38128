package dev.lockstep.check;

import dev.lockstep.failure.Place;
import dev.lockstep.layout.PhasedLayout;
import dev.lockstep.layout.PlanFolder;
import dev.lockstep.report.Finding;
import dev.lockstep.report.Rule;
import dev.lockstep.sql.Digest;
import dev.lockstep.sql.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether the files of a plan are those that were written. */
public final class FileCheck {

  private static final String SCRIPT = ".sql";

  private final CommittedPlan plan;
  private final Function<String, Rule> rules;

  /**
   * @param rules what the codes mean
   */
  public FileCheck(CommittedPlan plan, Function<String, Rule> rules) {
    this.plan = plan;
    this.rules = rules;
  }

  /**
   * The files that are not as they were written, not there, or not of the plan.
   *
   * @param editedAllowed whether an edited file is no error, because somebody has proven it
   */
  public List<Finding> findings(boolean editedAllowed) {
    if (plan.made().isEmpty()) {
      return List.of(
          finding(
                  CheckCode.NO_RECORD,
                  plan.name()
                      + " does not say what it was made with, so its files cannot be checked.",
                  "Make the plan again with this release, or prove it with 'lockstep rehearse "
                      + plan.folder()
                      + "'.")
              .at(Place.of(plan.file(PhasedLayout.PLAN_JSON).toString())));
    }
    SortedMap<String, String> written = plan.made().get().files();
    List<Finding> findings = new ArrayList<>();
    for (Map.Entry<String, String> file : written.entrySet()) {
      digest(plan.file(file.getKey()))
          .ifPresentOrElse(
              digest -> {
                if (!digest.equals(file.getValue())) {
                  findings.add(edited(file.getKey(), editedAllowed));
                }
              },
              () -> findings.add(missing(file.getKey())));
    }
    scripts().filter(name -> !written.containsKey(name)).map(this::extra).forEach(findings::add);
    new PlanFolder(plan.folder())
        .migrations()
        .forEach((file, digest) -> migration(file, digest).ifPresent(findings::add));
    return findings;
  }

  /** A migration of another program cannot be edited and proven: its scripts are rehearsed. */
  private Optional<Finding> migration(Path file, String written) {
    String name = file.getFileName() + ", which " + plan.name() + " wrote,";
    Optional<String> digest = digest(file);
    if (digest.isEmpty()) {
      return Optional.of(
          finding(
                  CheckCode.MISSING_FILE,
                  name + " is not there.",
                  "Take it from version control, or make the plan again.")
              .at(Place.of(file.toString())));
    }
    return digest.get().equals(written)
        ? Optional.empty()
        : Optional.of(
            finding(
                    CheckCode.EDITED_FILE,
                    name + " was edited after it was written.",
                    "Undo the edit; to write other SQL, give 'lockstep plan' --templates.")
                .at(Place.of(file.toString())));
  }

  /**
   * The scripts of which the same plan made again has others.
   *
   * @param again file name to content
   * @param version of the program that made them
   */
  public List<Finding> compared(Map<String, String> again, String version) {
    SortedMap<String, String> others = new TreeMap<>();
    SortedMap<String, String> written = plan.made().get().files();
    again.forEach(
        (name, text) -> {
          String digest = Sql.sha256(text);
          if (!digest.equals(written.get(name))) {
            others.put(name, digest);
          }
        });
    written.keySet().stream()
        .filter(name -> name.endsWith(SCRIPT) && !again.containsKey(name))
        .forEach(name -> others.put(name, ""));
    if (others.isEmpty()) {
      return List.of();
    }
    String made = plan.made().get().version();
    return List.of(
        finding(
                CheckCode.OTHER_SCRIPTS,
                "%s made again has other scripts: %s."
                    .formatted(plan.name(), String.join(", ", others.keySet())),
                made.equals(version)
                    ? "Give --templates as 'plan' had it, or make the plan again."
                    : "It was made by release "
                        + made
                        + ", and this is "
                        + version
                        + ": make it again if it has not run anywhere.")
            .at(Place.of(plan.file(others.firstKey()).toString())));
  }

  private Finding edited(String name, boolean allowed) {
    Finding found =
        finding(
                CheckCode.EDITED_FILE,
                name + " of " + plan.name() + " was edited after it was written.",
                "Prove it with 'lockstep rehearse "
                    + plan.folder()
                    + "' and say --allow-edited, or make the plan again.")
            .at(Place.of(plan.file(name).toString()));
    return allowed
        ? new Finding(
            found.rule(),
            Finding.Level.NOTE,
            found.subject(),
            found.message(),
            found.detail(),
            found.help(),
            found.place(),
            found.object())
        : found;
  }

  private Finding missing(String name) {
    return finding(
            CheckCode.MISSING_FILE,
            name + " of " + plan.name() + " is not there.",
            "Take it from version control, or make the plan again.")
        .at(Place.of(plan.file(PhasedLayout.PLAN_JSON).toString()));
  }

  private Finding extra(String name) {
    return finding(
            CheckCode.EXTRA_FILE,
            name + " stands among the scripts of " + plan.name() + " and is none of them.",
            "Put it elsewhere; what the plan must do beside its steps belongs in the declared schema.")
        .at(Place.of(plan.file(name).toString()));
  }

  private Finding finding(CheckCode code, String message, String help) {
    return Finding.of(rules.apply(code.word()), code.level(), message)
        .in("files of " + plan.name())
        .helped(help);
  }

  private Stream<String> scripts() {
    try (Stream<Path> files = Files.list(plan.folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SCRIPT))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> digest(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Digest digest = new Digest();
    try {
      byte[] bytes = Files.readAllBytes(file);
      digest.write(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.of(digest.hex());
  }
}
