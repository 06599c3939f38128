-- A wrapper and its server are known by other names.
CREATE FOREIGN DATA WRAPPER plain; -- @renamed from=simple
CREATE SERVER far FOREIGN DATA WRAPPER plain; -- @renamed from=distant
CREATE USER MAPPING FOR author SERVER far OPTIONS ("user" 'writer');
