-- An xml becomes text, which takes it as it is; the way back wants a cast.
CREATE TABLE documents (id bigint PRIMARY KEY, body text NOT NULL);
