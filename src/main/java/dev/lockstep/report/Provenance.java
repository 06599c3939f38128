package dev.lockstep.report;

import dev.lockstep.catalog.Annotation;
import dev.lockstep.recipe.Options;
import dev.lockstep.render.ScriptOptions;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a plan was made with beside the two schemas, so that it can be made again and compared with
 * what is there.
 *
 * @param version of the program
 * @param server the major version of PostgreSQL that read the declared files; 0 when none had to
 * @param options what the user chose about the plan
 * @param script how its scripts are written
 * @param annotations what the declared files said beyond SQL
 * @param files the SHA-256 of each file that is carried out or read again, by its name
 */
public record Provenance(
    String version,
    int server,
    Options options,
    ScriptOptions script,
    List<Annotation> annotations,
    SortedMap<String, String> files) {

  public Provenance {
    annotations = List.copyOf(annotations);
  }

  /** The same with the digests of these files. */
  public Provenance of(Map<String, String> digests) {
    return new Provenance(version, server, options, script, annotations, new TreeMap<>(digests));
  }
}
