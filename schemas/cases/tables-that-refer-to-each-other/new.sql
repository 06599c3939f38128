-- Two tables are created with foreign keys to each other.
CREATE SCHEMA hr;
CREATE TABLE hr.departments (
  id         bigint PRIMARY KEY,
  manager_id bigint
);
CREATE TABLE hr.employees (
  id            bigint PRIMARY KEY,
  department_id bigint NOT NULL REFERENCES hr.departments (id)
);
ALTER TABLE hr.departments ADD CONSTRAINT departments_manager_fkey
  FOREIGN KEY (manager_id) REFERENCES hr.employees (id) DEFERRABLE INITIALLY DEFERRED;
