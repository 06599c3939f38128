-- NOT NULL gets a name, another name, and the name that PostgreSQL gives.
-- postgres: 18+
CREATE TABLE users (
  id bigint PRIMARY KEY,
  login text NOT NULL,
  mail text CONSTRAINT mail_needed NOT NULL,
  "Full Name" text CONSTRAINT "a name; DROP" NOT NULL
);
