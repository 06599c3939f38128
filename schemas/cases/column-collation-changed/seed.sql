INSERT INTO words VALUES (1, 'Ähre'), (2, 'Zebra'), (3, 'apple');
