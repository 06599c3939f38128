package dev.lockstep.render;

import com.github.mustachejava.SpecMustacheFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Mustache that escapes nothing, because what reaches a template is quoted for its language. */
class PlainMustache extends SpecMustacheFactory {

  private final TemplateFiles files;

  PlainMustache(TemplateFiles files) {
    this.files = files;
    setObjectHandler(new StrictVariables(files));
  }

  @Override
  public void encode(String value, Writer writer) {
    try {
      writer.write(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Reader getReader(String name) {
    return new StringReader(files.text(name));
  }

  @Override
  public String resolvePartialPath(String directory, String name, String extension) {
    return name;
  }
}
