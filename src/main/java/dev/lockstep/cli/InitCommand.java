package dev.lockstep.cli;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.layout.NewFiles;
import dev.lockstep.render.Templates;
import dev.lockstep.report.Line;
import dev.lockstep.workbench.SchemaSql;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a project needs to start. */
@Command(
    name = "init",
    sortOptions = false,
    description = {
      "Writes lockstep.yaml, the declared schema, .lockstepignore and, with --ci, the jobs that"
          + " review pull requests and find drift.",
      "It writes all of them or, where one is there already, none."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep init --from postgresql://app@localhost/shop --ci github",
      "  The jobs alone, later:",
      "    lockstep init --only-ci --ci gitlab",
      "",
      "Exit status: 0 done, 1 it could not be done."
    })
final class InitCommand implements Callable<Integer> {

  private final Console console;
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description =
          "Declare what is there, such as a live database. Default: an example to start with.")
  private String from;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      defaultValue = "db/schema.sql",
      description = "Where the schema is declared. Default: ${DEFAULT-VALUE}.")
  private String schema;

  @Option(
      names = "--ci",
      paramLabel = "SYSTEM",
      description = "Write jobs too: github (a workflow) or gitlab (a file to include).")
  private CiSystem ci;

  @Option(names = "--only-ci", description = "Write nothing but the jobs.")
  private boolean onlyCi;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "The folder of the project. Default: ${DEFAULT-VALUE}.")
  private Path folder;

  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;

  InitCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    requireSense();
    Templates templates = Templates.load(null);
    InitFiles files = new InitFiles(templates, schema);
    SortedMap<String, String> all = new TreeMap<>();
    if (!onlyCi) {
      all.putAll(
          files.settings(
              from == null ? null : declared(templates),
              ConfigSchema.of(spec.commandLine().getParent())));
    }
    if (ci != null) {
      all.putAll(files.jobs(ci));
    }
    NewFiles.write(folder, all);
    new LinePrinter(console).print(lines(all));
    Recording.isGood();
    return ExitStatus.DONE;
  }

  private void requireSense() {
    if (onlyCi && (ci == null || from != null)) {
      throw FailurePrinter.usage(
          "--only-ci writes jobs and nothing else" + (ci == null ? ", and --ci is missing." : "."),
          ci == null ? "Add --ci github or --ci gitlab." : "Leave out --from or --only-ci.");
    }
    Path path = Path.of(schema).normalize();
    if (path.isAbsolute() || path.startsWith("..") || !schema.endsWith(".sql")) {
      throw FailurePrinter.usage(
          "--schema is " + schema + ", and it must be a .sql file below the project's folder.",
          "Name one, such as db/schema.sql.");
    }
  }

  private String declared(Templates templates) {
    try (Sources sources = new Sources(surroundings, console, scope.scope(), server)) {
      Catalog catalog = scope.scope().reloadable(sources.single(from).catalog());
      sources.warnOfUnmodelled(catalog.unmodelled());
      return SchemaSql.of(catalog, templates);
    }
  }

  private List<Line> lines(SortedMap<String, String> files) {
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Line.Role.HEADING, "Wrote"));
    files.keySet().forEach(file -> lines.add(plain("  " + folder.resolve(file).normalize())));
    lines.add(plain(""));
    lines.add(new Line(Line.Role.HEADING, "Next"));
    if (!onlyCi) {
      lines.add(plain("  edit    " + folder.resolve(schema).normalize()));
      lines.add(plain("  plan    lockstep plan --env production, or --from empty"));
    }
    if (ci != null) {
      lines.add(plain("  set     what the first lines of " + ci.file() + " ask for"));
    }
    return lines;
  }

  private static Line plain(String text) {
    return new Line(Line.Role.PLAIN, text);
  }
}
