-- Three tables refer to each other in a chain, the middle one goes.
CREATE TABLE countries (id bigint PRIMARY KEY);
CREATE TABLE streets (id bigint PRIMARY KEY, city bigint);
