-- The revenue a plan aims at, the envelope as a part of it, the margin it is planned with; how many quotes last year's
-- conversion is a share of.

alter table plan
  add column planned_revenue_cents bigint check (planned_revenue_cents >= 0),
  add column envelope_share double precision check (envelope_share between 0 and 1),
  add column margin_rate double precision check (margin_rate between 0 and 1);

alter table strategy
  add column last_quotes integer;
