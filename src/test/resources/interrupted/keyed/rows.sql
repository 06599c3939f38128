INSERT INTO public.people (name) SELECT 'person ' || i FROM generate_series(1, 1500) AS i;
INSERT INTO public.visits SELECT i, date '2026-01-01' + i % 300 FROM generate_series(1, 1500) AS i;
REFRESH MATERIALIZED VIEW public.days;
