-- A procedural language comes, and a function in it, with a comment, a grant and an owner.
CREATE SCHEMA app;
