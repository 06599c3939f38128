INSERT INTO boxes VALUES (1, 'nails'), (2, 'screws');
