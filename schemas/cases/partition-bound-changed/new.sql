-- A partition takes one more value of the list.
CREATE TABLE tracks (
  id     bigint NOT NULL,
  format text NOT NULL
) PARTITION BY LIST (format);
CREATE TABLE tracks_lossless PARTITION OF tracks FOR VALUES IN ('flac', 'alac');
