package dev.lockstep.cli;

import dev.lockstep.layout.PlanFolder;
import dev.lockstep.layout.Release;
import dev.lockstep.render.Templates;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands over what a plan holds back until the gate is passed. */
@Command(
    name = "release",
    sortOptions = false,
    description =
        "Hands the migrations that 'lockstep plan --layout' held back to the program that runs"
            + " them: call it when the new application is deployed and no old one is left.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep release plans/20261120211500_rename_login",
      "",
      "Exit status: 0 done, 1 it could not be done."
    })
final class ReleaseCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "PLAN_DIR", description = "The folder of a plan.")
  private Path folder;

  @Option(
      names = "--at",
      paramLabel = "TIMESTAMP",
      converter = TimestampConverter.class,
      description =
          "The time that the migrations get, yyyyMMddHHmmss; later than every one that is there."
              + " Default: now, in UTC.")
  private LocalDateTime at;

  ReleaseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Release release =
        Release.of(
            new PlanFolder(folder),
            Templates.load(null),
            at,
            LocalDateTime.now(ZoneOffset.UTC).withNano(0));
    release.files().forEach(file -> console.out().println(release.folder().resolve(file)));
    console.note(
        Paint.DIM,
        "released; run them with: " + release.layout().apply(release.folder().toString()));
    Recording.isGood();
    return ExitStatus.DONE;
  }
}
