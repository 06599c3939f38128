package dev.lockstep.report;

import dev.lockstep.render.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;

/**
 * Writes a plan as one page for a browser, which needs nothing from elsewhere, from the template
 * {@code html/plan.html}.
 */
public final class PlanHtml {

  private static final String PRISM = "/META-INF/maven/org.webjars.npm/prismjs/pom.properties";

  private final Templates templates;

  public PlanHtml(Templates templates) {
    this.templates = templates;
  }

  /** The page; the same plan gives the same bytes. */
  public String write(ReportedPlan reported) {
    Map<String, Object> variables = new Review(reported, Form.AS_IT_IS).variables(templates);
    variables.put("plan", reported.plan().id());
    variables.put("boxes", new TableBoxes(reported.plan(), reported.changes()).all());
    String version = version();
    String components = "/META-INF/resources/webjars/prismjs/" + version + "/components/prism-";
    variables.put("coloursVersion", version);
    variables.put(
        "colours", text(components + "core.min.js") + "\n" + text(components + "sql.min.js"));
    return templates.render("html/plan.html", variables) + "\n";
  }

  private static String version() {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text(PRISM)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  private static String text(String resource) {
    try (InputStream in = PlanHtml.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
