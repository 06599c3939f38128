-- A wrapper and its server are known by other names.
CREATE FOREIGN DATA WRAPPER simple; -- @renamed from=plain
CREATE SERVER distant FOREIGN DATA WRAPPER simple; -- @renamed from=far
CREATE USER MAPPING FOR author SERVER distant OPTIONS ("user" 'writer');
