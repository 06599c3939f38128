INSERT INTO parcels VALUES (1, 'heavy', 'Rome'), (2, '', NULL);
