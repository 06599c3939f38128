INSERT INTO labels VALUES (1, 'one', 'two');
