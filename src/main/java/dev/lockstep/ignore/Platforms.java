package dev.lockstep.ignore;

import dev.lockstep.catalog.Catalog;
import dev.lockstep.catalog.FactId;
import dev.lockstep.catalog.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rules that come with Lockstep, for what platforms, extensions and migration runners keep in a
 * database: {@code platforms.ignore}, in sections that apply always, or where a role is named or an
 * extension is there.
 */
public final class Platforms {

  private static final String FILE = "platforms.ignore";
  private static final Pattern SECTION =
      Pattern.compile("\\[(.+?)(?:, when there is (role|extension) (.+))?]");

  private record Section(String title, String kind, String name) {

    boolean applies(Set<String> roles, Catalog catalog) {
      return kind == null
          || (kind.equals("role")
              ? roles.contains(name)
              : catalog.contains(FactId.of(Kind.EXTENSION, null, name)));
    }
  }

  private static final Map<Section, IgnoreRules> SECTIONS = parse(text());

  private Platforms() {}

  /** All of it, as a file of rules with its sections as comments. */
  public static String text() {
    try (InputStream stream = Platforms.class.getResourceAsStream(FILE)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The rules that apply to a catalog.
   *
   * @param roles the roles that it names
   */
  public static IgnoreRules of(Catalog catalog, Set<String> roles) {
    IgnoreRules rules = IgnoreRules.NONE;
    for (Map.Entry<Section, IgnoreRules> section : SECTIONS.entrySet()) {
      if (section.getKey().applies(roles, catalog)) {
        rules = rules.and(section.getValue());
      }
    }
    return rules;
  }

  private static Map<Section, IgnoreRules> parse(String text) {
    Map<Section, IgnoreRules> sections = new LinkedHashMap<>();
    Section current = null;
    List<String> lines = new ArrayList<>();
    for (String line : (text + "\n# []").lines().toList()) {
      Matcher head = SECTION.matcher(line.startsWith("# ") ? line.substring(2) : "");
      boolean last = line.equals("# []");
      if (last || head.matches()) {
        if (current != null) {
          sections.put(current, IgnoreRules.parse(String.join("\n", lines), FILE));
        }
        lines.clear();
        current = last ? null : new Section(head.group(1), head.group(2), head.group(3));
      } else {
        lines.add(line);
      }
    }
    return sections;
  }
}
