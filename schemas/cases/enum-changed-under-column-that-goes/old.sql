-- Values of an enum go and change places while a column of it with a default goes too.
CREATE TYPE level AS ENUM ('low', 'middle', 'high');
CREATE TABLE alarms (
    id integer PRIMARY KEY,
    level level DEFAULT 'low',
    earlier level DEFAULT 'high'
);
