package dev.lockstep.source;

import dev.lockstep.failure.Place;
import dev.lockstep.postgres.LineComment;

/** What a comment says about the fact that it stands at. */
interface Remark {

  /** The comment it is in. */
  LineComment comment();

  /** Where it begins. */
  Place place();
}
