INSERT INTO articles VALUES (1, 'On locks'), (2, 'On waiting');
