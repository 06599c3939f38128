package dev.lockstep.cli;

import dev.lockstep.explain.CodeIndex;
import dev.lockstep.explain.Page;
import dev.lockstep.explain.PageText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a code means and what to do about it. */
@Command(
    name = "explain",
    sortOptions = false,
    description =
        "Says what a hazard, a finding or an error means: what happens, why, what to do, with an"
            + " example of it and of how to do without. Without a code, lists them.",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lockstep explain DATA-LOSS",
      "  lockstep explain LS-PROBABLE-RENAME --format markdown",
      "",
      "Exit status: 0 done, 1 there is no such code."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      description = "The code, as plans and messages write it. Default: a list of all.")
  private String code;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or markdown. Default: ${DEFAULT-VALUE}.")
  private PageFormat format;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    switch (format) {
      case TEXT ->
          new LinePrinter(console)
              .print(code == null ? PageText.list() : PageText.of(Page.find(code)));
      case MARKDOWN ->
          console.out().print(code == null ? CodeIndex.markdown() : Page.find(code).markdown());
    }
    return ExitStatus.DONE;
  }
}
