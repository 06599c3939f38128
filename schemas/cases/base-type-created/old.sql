-- Base types come with their functions, and operators, a class, a table and a cast use them.
CREATE TABLE things (id bigint PRIMARY KEY);
