package dev.lockstep.render;

import com.github.mustachejava.Mustache;
import com.github.mustachejava.MustacheException;
import dev.lockstep.failure.Code;
import dev.lockstep.failure.Failure;
import dev.lockstep.recipe.Statement;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/**
 * Renders the templates of the program and those that the user put in their place.
 *
 * <p>A name whose last part has no extension is SQL: {@code sql/table/create} is {@code
 * templates/sql/table/create.sql.mustache}; {@code report/plan.md} is {@code
 * templates/report/plan.md.mustache}. Partials are named in the same way, never relative to the
 * template that includes them. Nothing is escaped but in documents whose name ends in {@code
 * .html}. Compiled templates are kept.
 */
public final class Templates {

  private final TemplateFiles files;
  private final PlainMustache plain;
  private final PlainMustache html;

  private Templates(TemplateFiles files) {
    this.files = files;
    this.plain = new PlainMustache(files);
    this.html = new HtmlMustache(files);
  }

  /**
   * The templates of the program with those of a folder in their place, file by file.
   *
   * @param overrides a folder that is laid out like {@code templates/}, or null
   * @throws Failure FILE when the folder cannot be read, TEMPLATE when a file in it stands for no
   *     template
   */
  public static Templates load(Path overrides) {
    TemplateFiles files = new TemplateFiles(overrides);
    files.verify();
    return new Templates(files);
  }

  /**
   * Renders one template, without white space at its end.
   *
   * @param variables text, numbers, booleans, lists and maps of these; null counts as false. A name
   *     that is not in its own section's map is looked up in the outer ones
   * @throws Failure TEMPLATE with file and line when the template is missing or damaged, uses a
   *     variable that it is not given, or writes one that is no text
   */
  public String render(String name, Map<String, ?> variables) {
    StringWriter text = new StringWriter();
    try {
      Mustache template = (name.endsWith(".html") ? html : plain).compile(name);
      template.execute(text, variables);
    } catch (MustacheException e) {
      throw failure(name, e);
    }
    return text.toString().stripTrailing();
  }

  /**
   * Renders one statement of SQL, without the semicolon at its end.
   *
   * @throws Failure TEMPLATE as {@link #render} does, and when nothing but white space is left
   */
  public String render(Statement statement) {
    String text = render(statement.template(), statement.variables());
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ';' || text.charAt(end - 1) <= ' ')) {
      end--;
    }
    String sql = text.substring(0, end);
    if (sql.isBlank()) {
      throw new Failure(
          Code.TEMPLATE,
          files.place(statement.template(), 0),
          "The template writes no statement.",
          "Let it write one SQL statement for " + statement.variables() + ".");
    }
    return sql;
  }

  private Failure failure(String name, MustacheException thrown) {
    MustacheException innermost = thrown;
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof Failure failure) {
        return failure;
      }
      if (at instanceof MustacheException damaged) {
        innermost = damaged;
      }
    }
    boolean placed = innermost.getContext() != null;
    return new Failure(
        Code.TEMPLATE,
        placed
            ? files.place(innermost.getContext().file(), innermost.getContext().line())
            : files.place(name, 0),
        "The template is damaged: " + innermost.getMessage() + ".",
        "Close every section and every tag that it opens.",
        thrown);
  }
}
