-- Statistics objects of every kind come, on columns and on expressions, with a comment.
CREATE TABLE orders (id bigint PRIMARY KEY, city text, zip text, street text, at timestamptz);
