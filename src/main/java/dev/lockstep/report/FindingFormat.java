package dev.lockstep.report;

import java.util.List;

/**
 * A kind of document that holds findings.
 *
 * <p>To add one: (1) write the class, which makes the same bytes of the same findings and lets
 * every character in them stand for itself; (2) give it a word among the formats of the command
 * line; (3) list it in docs/ci.md; (4) check what it writes against a schema or a reader that is
 * not ours.
 */
public interface FindingFormat {

  /**
   * The document, with a line end at its end.
   *
   * @param reports one for each thing that was looked at, in the order to show them
   */
  String write(List<FindingReport> reports, FindingContext context);
}
