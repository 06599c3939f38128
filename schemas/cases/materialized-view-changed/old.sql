-- A materialized view with an index, and a view over it, gets another query.
CREATE TABLE votes (
  id     bigint PRIMARY KEY,
  choice text NOT NULL
);
CREATE MATERIALIZED VIEW results AS SELECT choice, count(*) AS votes FROM votes GROUP BY choice;
CREATE UNIQUE INDEX results_key ON results (choice);
CREATE VIEW winners AS SELECT choice FROM results ORDER BY votes DESC LIMIT 1;
