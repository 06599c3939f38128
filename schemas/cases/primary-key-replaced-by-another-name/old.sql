-- The primary key gets another name and another column.
CREATE TABLE pages (
  id      bigint NOT NULL,
  version integer NOT NULL,
  CONSTRAINT pages_pkey PRIMARY KEY (id)
);
