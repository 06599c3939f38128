-- A column of two statistics objects goes: one goes with it, the other is left with fewer columns.
CREATE TABLE orders (id bigint PRIMARY KEY, city text, street text);
CREATE STATISTICS orders_three (ndistinct) ON city, street FROM orders;
