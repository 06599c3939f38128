package dev.lockstep.render;

import com.github.mustachejava.Binding;
import com.github.mustachejava.Code;
import com.github.mustachejava.TemplateContext;
import com.github.mustachejava.codes.ValueCode;
import com.github.mustachejava.reflect.SimpleObjectHandler;
import dev.lockstep.failure.Failure;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds the variables of templates in maps, innermost scope first, and fails where Mustache would
 * write nothing: a name that no scope has, and a value that is no text, number or boolean.
 */
final class StrictVariables extends SimpleObjectHandler {

  private final TemplateFiles files;

  StrictVariables(TemplateFiles files) {
    this.files = files;
  }

  @Override
  public Binding createBinding(String name, TemplateContext context, Code code) {
    boolean written = code instanceof ValueCode;
    return scopes -> {
      Object value = find(name, context, scopes);
      if (written && !isText(value)) {
        throw failure(
            context,
            "The template writes " + name + ", which " + (value == null ? "is null" : "is no text"),
            "Put it into a section: {{#" + name + "}}…{{/" + name + "}}.");
      }
      return value;
    };
  }

  private Object find(String name, TemplateContext context, List<Object> scopes) {
    String[] parts = name.split("\\.");
    Map<?, ?> scope = null;
    for (int i = scopes.size() - 1; i >= 0 && scope == null; i--) {
      if (scopes.get(i) instanceof Map<?, ?> map && map.containsKey(parts[0])) {
        scope = map;
      }
    }
    for (int i = 0; i < parts.length - 1 && scope != null; i++) {
      scope = scope.get(parts[i]) instanceof Map<?, ?> inner ? inner : null;
    }
    if (scope == null || !scope.containsKey(parts[parts.length - 1])) {
      throw failure(
          context,
          "The template uses the variable " + name + ", which it is not given",
          "It may use: " + String.join(", ", known(scopes)) + ".");
    }
    return scope.get(parts[parts.length - 1]);
  }

  private Failure failure(TemplateContext context, String cause, String remedy) {
    return new Failure(
        dev.lockstep.failure.Code.TEMPLATE,
        files.place(context.file(), context.line()),
        cause + ".",
        remedy);
  }

  private static boolean isText(Object value) {
    return value instanceof CharSequence || value instanceof Number || value instanceof Boolean;
  }

  private static TreeSet<String> known(List<Object> scopes) {
    TreeSet<String> names = new TreeSet<>();
    for (Object scope : scopes) {
      if (scope instanceof Map<?, ?> map) {
        map.keySet().forEach(key -> names.add(String.valueOf(key)));
      }
    }
    return names;
  }
}
