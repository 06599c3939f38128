INSERT INTO public.accounts SELECT i, i, i % 500, 'note ' || i FROM generate_series(1, 1500) AS i;
