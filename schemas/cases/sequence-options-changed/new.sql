-- A sequence gets another increment, cache, maximum and cycles.
CREATE SEQUENCE ticket_numbers INCREMENT BY 10 CACHE 5 MAXVALUE 999999 CYCLE;
CREATE TABLE tickets (
  number bigint PRIMARY KEY DEFAULT nextval('ticket_numbers')
);
