-- Policies, and roles that they and grants name, have quotes, spaces, capitals and non-ASCII letters.
CREATE TABLE "All" (
  id    bigint PRIMARY KEY,
  "Wer" text NOT NULL
);
ALTER TABLE "All" ENABLE ROW LEVEL SECURITY;
CREATE POLICY "only ""mine"", it's clear" ON "All" TO "App Leser" USING ("Wer" = current_user);
CREATE POLICY "für alle" ON "All" FOR SELECT USING (true);
CREATE POLICY the_policy_whose_name_is_just_as_long_as_postgresql_allows_it_1 ON "All" FOR DELETE USING (false);
GRANT SELECT ("Wer") ON "All" TO "App Leser";
