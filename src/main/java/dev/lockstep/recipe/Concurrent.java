package dev.lockstep.recipe;

import dev.lockstep.catalog.FactId;
import java.util.Map;

/**
 * What a statement with {@code CONCURRENTLY} works on. PostgreSQL takes it in no transaction and so
 * in no block with a condition; a script that is run again makes the unqualified names of the index
 * and its table mean something else instead.
 *
 * @param effect what it does with the index
 * @param relation what the index is on; null where the statement does not name it
 * @param columns the columns of the relation that the index reads, quoted name to type; empty where
 *     the statement names none
 */
public record Concurrent(
    Effect effect, FactId index, FactId relation, Map<String, String> columns) {

  /** What becomes of the index. */
  public enum Effect {
    CREATE,
    DROP,
    MOVE
  }
}
