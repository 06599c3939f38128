package dev.lockstep.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every recipe is documented and has cases, and no template is left that nothing writes. */
class RecipesTest {

  private static final Path HOME = Path.of(System.getProperty("lockstep.home"));
  private static final Path TEMPLATES = HOME.resolve("templates");

  /** Recipes that make no step, so no plan can mention them. */
  private static final Set<String> SILENT = Set.of("inherited-parts", "operator-links");

  private static final String SUFFIX = ".sql.mustache";

  @Test
  void documentsEveryRecipeInItsOrder() {
    assertThat(sections().keySet()).containsExactlyElementsOf(Recipes.names());
    assertThat(sections()).allSatisfy((name, text) -> assertThat(text).hasSizeGreaterThan(200));
  }

  @Test
  void namesCasesThatShowTheRecipe() {
    sections()
        .forEach(
            (name, text) -> {
              String oneLine = text.replaceAll("\\s+", " ");
              int cases = oneLine.indexOf("Cases: ");
              assertThat(cases).as("%s names its cases", name).isPositive();
              assertThat(words(oneLine.substring(cases)))
                  .filteredOn(word -> !Recipes.names().contains(word))
                  .as(name)
                  .isNotEmpty()
                  .allSatisfy(word -> assertThat(shows(word, name)).as(word).isTrue());
            });
  }

  private static boolean shows(String caseName, String recipe) {
    String plan = read(HOME.resolve("schemas/cases").resolve(caseName).resolve("plan.txt"));
    return plan.contains("[" + recipe + "]") || SILENT.contains(recipe);
  }

  @Test
  void writesEveryTemplateSomewhere() {
    Set<String> literals = literals();
    Set<String> kinds =
        Arrays.stream(Kind.values()).map(kind -> "sql/" + kind.slug()).collect(Collectors.toSet());
    Set<String> partials = partials();
    Set<String> orphans = new TreeSet<>();
    for (String template : templates()) {
      int slash = template.lastIndexOf('/');
      String folder = template.substring(0, slash);
      String verb = template.substring(slash + 1);
      boolean built =
          (kinds.contains(folder) || literals.contains(folder + "/"))
              && (literals.contains(verb) || literals.contains(camel(verb)));
      if (!built && !literals.contains(template) && !partials.contains(template)) {
        orphans.add(template);
      }
    }
    assertThat(orphans).as("templates that no Java code names").isEmpty();
  }

  @Test
  void namesOnlyTemplatesThatExist() {
    Set<String> templates = templates();
    assertThat(
            literals().stream()
                .filter(literal -> literal.matches("(sql|recipe|probe)/[a-z/-]*[a-z]"))
                .filter(literal -> !templates.contains(literal)))
        .isEmpty();
  }

  /** The sections of the page: heading to text, in their order. */
  private static Map<String, String> sections() {
    return Pattern.compile("^## (.+)\n((?:(?!## ).*\n?)*)", Pattern.MULTILINE)
        .matcher(read(HOME.resolve("docs/recipes.md")))
        .results()
        .collect(
            Collectors.toMap(
                section -> section.group(1),
                section -> section.group(2),
                (a, b) -> a + b,
                LinkedHashMap::new));
  }

  /** What stands between back quotes and could name a case or a recipe. */
  private static List<String> words(String text) {
    return Pattern.compile("`([a-z0-9-]+)`")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static Set<String> templates() {
    return Stream.of("sql", "recipe", "probe")
        .flatMap(folder -> files(TEMPLATES.resolve(folder)))
        .map(file -> TEMPLATES.relativize(file).toString().replace('\\', '/'))
        .filter(name -> name.endsWith(SUFFIX))
        .map(name -> name.substring(0, name.length() - SUFFIX.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> partials() {
    return files(TEMPLATES)
        .flatMap(file -> Pattern.compile("\\{\\{>\\s*([^ }]+)").matcher(read(file)).results())
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  /** All string constants of the program. */
  private static Set<String> literals() {
    return files(HOME.resolve("src/main/java"))
        .filter(file -> file.toString().endsWith(".java"))
        .flatMap(file -> Pattern.compile("\"([^\"\n]*)\"").matcher(read(file)).results())
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static String camel(String verb) {
    return Pattern.compile("-([a-z])")
        .matcher(verb)
        .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
