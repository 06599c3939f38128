package dev.lockstep.observe;

import dev.lockstep.catalog.FactId;
import dev.lockstep.postgres.ScriptStatement;
import java.util.Set;

/** What is known of the statements of a script before they run. */
public interface Conduct {

  /**
   * The names of the tables that a statement may work on, where it cannot be in a transaction; what
   * holds it up for a look is locked on these.
   */
  Set<FactId> tables(ScriptStatement statement);

  /**
   * Whether a statement is said to work on all rows of a table. Of any other one the planner is
   * kept from reading all because the tables are small here.
   */
  boolean worksOnRows(ScriptStatement statement);
}
