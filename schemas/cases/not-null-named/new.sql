-- NOT NULL gets a name, another name, and the name that PostgreSQL gives.
-- postgres: 18+
CREATE TABLE users (
  id bigint PRIMARY KEY,
  login text CONSTRAINT "who ""logs"" in" NOT NULL,
  mail text CONSTRAINT mail_wanted NOT NULL,
  "Full Name" text NOT NULL
);
