-- Functions that overload each other are created, with options, comment and grant.
CREATE SCHEMA app;
