package dev.lockstep.report;

import java.util.function.UnaryOperator;

/**
 * How a kind of document writes what stands in a plan, so that it stands for itself there.
 *
 * @param prose writes a text of one line
 * @param name writes a name or an expression
 * @param script writes SQL of several lines
 */
record Form(UnaryOperator<String> prose, UnaryOperator<String> name, UnaryOperator<String> script) {

  static final Form MARKDOWN =
      new Form(Markdown::text, Markdown::code, text -> Markdown.block("sql", text));

  /** For templates that escape by themselves. */
  static final Form AS_IT_IS =
      new Form(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity());

  String text(String text) {
    return prose.apply(text);
  }

  String code(String text) {
    return name.apply(text);
  }

  String sql(String text) {
    return script.apply(text);
  }
}
