-- An index keeps its name and covers other columns, with another order.
CREATE TABLE messages (
  id      bigint PRIMARY KEY,
  chat_id bigint NOT NULL,
  sent_at timestamptz NOT NULL
);
CREATE INDEX messages_chat_idx ON messages (chat_id);
