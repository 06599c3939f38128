-- Range types come with a canonical function, a difference, a class, a collation and comments on their multiranges.
CREATE TABLE plans (id bigint PRIMARY KEY);
