-- The primary key keeps its name and covers one column more.
CREATE TABLE pages (
  id      bigint NOT NULL,
  version integer NOT NULL,
  CONSTRAINT pages_pkey PRIMARY KEY (id, version)
);
