package dev.lockstep.coverage;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text of every query that the introspection puts to a server. */
final class Questions {

  private static final String HOME = "dev.lockstep.introspect";
  private static final Pattern WORD = Pattern.compile("[a-z_][a-z0-9_]*");

  private final List<Set<String>> words;

  private Questions(List<Set<String>> words) {
    this.words = words;
  }

  static Questions all() {
    Path classes =
        Path.of(System.getProperty("lockstep.home"), "target", "classes")
            .resolve(HOME.replace('.', File.separatorChar));
    try (Stream<Path> files = Files.list(classes)) {
      return new Questions(
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".class"))
              .map(name -> HOME + "." + name.substring(0, name.length() - ".class".length()))
              .sorted()
              .flatMap(Questions::texts)
              .map(Questions::words)
              .toList());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether one query names both words. */
  boolean nameTogether(String one, String other) {
    return words.stream().anyMatch(query -> query.contains(one) && query.contains(other));
  }

  /** Whether a query names the word. */
  boolean name(String word) {
    return nameTogether(word, word);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  private static Stream<String> texts(String className) {
    try {
      Class<?> type = Class.forName(className);
      return Stream.of(type.getDeclaredFields())
          .filter(field -> field.getType().getSimpleName().equals("Question"))
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .map(Questions::sql);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sql(Field field) {
    try {
      field.setAccessible(true);
      Object question = field.get(null);
      Method sql = question.getClass().getDeclaredMethod("sql");
      sql.setAccessible(true);
      return (String) sql.invoke(question);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(field + " is no question any more", e);
    }
  }

  private static Set<String> words(String sql) {
    Set<String> words = new TreeSet<>();
    WORD.matcher(sql).results().forEach(found -> words.add(found.group()));
    return words;
  }
}
