-- Three tables refer to each other in a chain, the middle one goes.
CREATE TABLE countries (id bigint PRIMARY KEY);
CREATE TABLE cities (id bigint PRIMARY KEY, country bigint REFERENCES countries);
CREATE TABLE streets (id bigint PRIMARY KEY, city bigint REFERENCES cities);
