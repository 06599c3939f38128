INSERT INTO public.users
  SELECT 'name ' || i, 'region ' || i % 7, 'login ' || i % 300, 'open', i % 90 FROM generate_series(1, 1000) AS i;
INSERT INTO public.visits
  SELECT timestamp '2026-01-01' + i * interval '1 minute', region, name, i
  FROM public.users, generate_series(1, 2) AS i;
REFRESH MATERIALIZED VIEW public.logins;
