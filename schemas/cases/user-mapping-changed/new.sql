-- Mappings get another user, a password more or one less; one comes and one goes.
CREATE FOREIGN DATA WRAPPER plain;
CREATE SERVER far FOREIGN DATA WRAPPER plain;
CREATE USER MAPPING FOR author SERVER far OPTIONS ("user" 'editor', password 'rosebud');
CREATE USER MAPPING FOR reader SERVER far OPTIONS ("user" 'reader', password 'rosebud', token 'x');
CREATE USER MAPPING FOR keeper SERVER far;
