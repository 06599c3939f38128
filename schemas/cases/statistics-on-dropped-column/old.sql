-- A column of two statistics objects goes: one goes with it, the other is left with fewer columns.
CREATE TABLE orders (id bigint PRIMARY KEY, city text, zip text, street text);
CREATE STATISTICS orders_pair ON city, zip FROM orders;
CREATE STATISTICS orders_three (ndistinct) ON city, zip, street FROM orders;
