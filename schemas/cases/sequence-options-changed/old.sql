-- A sequence gets another increment, cache, maximum and cycles.
CREATE SEQUENCE ticket_numbers;
CREATE TABLE tickets (
  number bigint PRIMARY KEY DEFAULT nextval('ticket_numbers')
);
