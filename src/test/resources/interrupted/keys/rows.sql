INSERT INTO public.items SELECT i, 'code ' || i, i % 9, 'gone ' || i FROM generate_series(1, 1500) AS i;
