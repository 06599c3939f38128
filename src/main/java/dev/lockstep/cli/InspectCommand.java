package dev.lockstep.cli;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.CatalogSnapshot;
import dev.lockstep.export.JooqSchema;
import dev.lockstep.render.Templates;
import dev.lockstep.report.ErDiagram;
import dev.lockstep.workbench.SchemaSql;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is in a source. */
@Command(
    name = "inspect",
    sortOptions = false,
    description =
        "Prints a schema: as SQL that makes it again, as a snapshot, as a diagram, or for"
            + " jOOQ.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  Start to declare a schema that is live:",
      "    lockstep inspect postgresql://app@localhost/shop > schema.sql",
      "  Keep what a database looks like, to compare with later:",
      "    lockstep inspect postgresql://app@localhost/shop --format json > snapshot.json",
      "  A diagram for a README:",
      "    lockstep inspect schema.sql --format mermaid",
      "  Java classes of the declared schema, with no database (XMLDatabase of jOOQ's generator):",
      "    lockstep inspect schema.sql --format jooq > target/schema.xml",
      "",
      "Exit status: 0 done, 1 it could not be done."
    })
final class InspectCommand implements Callable<Integer> {

  private final Console console;
  private final Surroundings surroundings;

  @Parameters(
      arity = "0..1",
      paramLabel = "SOURCE",
      description = "What to read. Default: the database that DATABASE_URL or PG* variables name.")
  private String source;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "sql",
      description =
          "sql, json (a snapshot), mermaid (an ER diagram) or jooq (XML for jOOQ's code generator)."
              + " Default: ${DEFAULT-VALUE}.")
  private SourceFormat format;

  @Mixin private ScopeOptions scope;
  @Mixin private ServerOptions server;

  InspectCommand(Console console, Surroundings surroundings) {
    this.console = console;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Sources sources = new Sources(surroundings, console, scope.scope(), server)) {
      Catalog catalog = scope.scope().reloadable(sources.single(source).catalog());
      sources.warnOfUnmodelled(catalog.unmodelled());
      console.out().print(text(catalog));
      Recording.isGood();
      return ExitStatus.DONE;
    }
  }

  private String text(Catalog catalog) {
    return switch (format) {
      case SQL -> SchemaSql.of(catalog, Templates.load(null));
      case JSON -> CatalogSnapshot.write(catalog);
      case MERMAID -> ErDiagram.of(catalog);
      case JOOQ -> JooqSchema.of(catalog);
    };
  }
}
