-- An exclusion constraint changes its operator and its deferrability.
CREATE TABLE rooms (id bigint PRIMARY KEY, during tsrange, CONSTRAINT free EXCLUDE USING gist (during WITH &&));
