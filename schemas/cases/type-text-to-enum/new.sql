-- text becomes an enum that is new.
CREATE TYPE shirt_size AS ENUM ('small', 'large');
CREATE TABLE shirts (
  id   bigint PRIMARY KEY,
  size shirt_size NOT NULL -- @using (CASE WHEN size = 'large' THEN 'large' ELSE 'small' END)::shirt_size
);
