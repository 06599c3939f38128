package dev.lockstep.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SelectListTest {

  private static final String OLD =
      " SELECT id,\n    (login || ', FROM '::text) AS \"a, FROM\"\n   FROM accounts\n  WHERE (balance > 50)";

  @Test
  void columnsOfAnotherComeAfterThoseOfOne() {
    assertThat(
            SelectList.joined(
                OLD,
                " SELECT (EXTRACT(year FROM born)) AS year,\n"
                    + "    ( SELECT count(*) AS count\n           FROM orders) AS orders,\n"
                    + "    id\n   FROM accounts\n  WHERE (balance > 50)",
                3,
                List.of(0, 1)))
        .contains(
            " SELECT id,\n    (login || ', FROM '::text) AS \"a, FROM\",\n"
                + "    (EXTRACT(year FROM born)) AS year,\n"
                + "    ( SELECT count(*) AS count\n           FROM orders) AS orders\n"
                + "   FROM accounts\n  WHERE (balance > 50)");
  }

  @Test
  void queriesThatDifferInMoreAreNotJoined() {
    assertThat(other(" SELECT nick FROM accounts WHERE (balance > 60)")).isEmpty();
    assertThat(other(" SELECT nick FROM clients WHERE (balance > 50)")).isEmpty();
    assertThat(other(" SELECT nick FROM accounts")).isEmpty();
    assertThat(other(" SELECT DISTINCT nick FROM accounts WHERE (balance > 50)")).isEmpty();
  }

  @Test
  void columnsThatMayGatherOrMultiplyRowsAreNotJoined() {
    assertThat(other(" SELECT count(*) AS n FROM accounts WHERE (balance > 50)")).isEmpty();
    assertThat(other(" SELECT (a + public.\"F\"(b)) AS f FROM accounts WHERE (balance > 50)"))
        .isEmpty();
    assertThat(other(" SELECT JSON_ARRAYAGG(nick) AS all FROM accounts WHERE (balance > 50)"))
        .isEmpty();
    assertThat(
            other(
                " SELECT (COALESCE(nick))::character varying(20) AS n FROM accounts WHERE (balance > 50)"))
        .isPresent();
    String both = " SELECT upper(nick) AS nick%s FROM accounts";
    assertThat(SelectList.joined(both.formatted(""), both.formatted(", id"), 2, List.of(1)))
        .isPresent();
  }

  @Test
  void queriesOfSeveralListsAreNotJoined() {
    String union = " SELECT a FROM x UNION SELECT b FROM y";
    assertThat(SelectList.joined(union, " SELECT c FROM x UNION SELECT b FROM y", 1, List.of(0)))
        .isEmpty();
  }

  @Test
  void anotherNumberOfColumnsIsNotUnderstood() {
    assertThat(
            SelectList.joined(
                OLD, " SELECT nick, id FROM accounts WHERE (balance > 50)", 3, List.of(0)))
        .isEmpty();
  }

  @Test
  void whatCannotBeReadIsNotJoined() {
    assertThat(other(" SELECT 'open FROM accounts")).isEmpty();
    assertThat(other(" VALUES (1)")).isEmpty();
  }

  @Test
  void listsWithoutAnythingToReadFromAreJoined() {
    assertThat(SelectList.joined(" SELECT 1 AS a", " SELECT 2 AS b", 1, List.of(0)))
        .contains(" SELECT 1 AS a,\n    2 AS b");
  }

  private static Optional<String> other(String query) {
    return SelectList.joined(OLD, query, 1, List.of(0));
  }
}
