-- Foreign tables come, with options, defaults, checks, comments, grants, an owner and a view.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;
