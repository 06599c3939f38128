-- Row security is enabled with a new policy, and forced.
CREATE TABLE pages (id bigint PRIMARY KEY, owner text);
