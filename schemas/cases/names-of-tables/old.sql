-- Tables with quotes, spaces, capitals, non-ASCII letters, reserved words and 63 bytes are created.
CREATE SCHEMA "My ""odd"" Schema";
