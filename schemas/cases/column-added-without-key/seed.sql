INSERT INTO clicks VALUES ('shop/1'), ('shop/1'), (NULL);
