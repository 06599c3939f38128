package dev.lockstep.report;

import java.util.List;

/** What a command has to say of its work, in the forms that its readers want. */
public interface Report {

  /** For people on a console. */
  List<Line> lines();

  /** For programs, in a format with a version. */
  String json(FindingContext context);

  /** For readers of findings: one for each thing that was looked at. */
  List<FindingReport> findings();

  /** For a pull request. */
  default String markdown(FindingContext context) {
    return new MarkdownFindings().write(findings(), context);
  }

  /** For a browser. */
  default String html(FindingContext context) {
    return new HtmlFindings().write(findings(), context);
  }
}
