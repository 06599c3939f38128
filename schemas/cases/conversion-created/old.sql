-- Conversions between encodings come, one of them the default one.
CREATE SCHEMA app;
