-- What the amount of a budget line follows from: nothing but itself, units at a price, or a share of a revenue.

alter table budget_line
  add column nature text not null default 'fixed' check (nature in ('fixed', 'per_unit', 'revenue_share')),
  add column units double precision,
  add column unit_name text not null default 'other' check (unit_name in ('lead', 'meeting', 'visit', 'event', 'day', 'hire', 'trainee', 'licence', 'sample', 'other')),
  add column unit_cents bigint check (unit_cents >= 0),
  add column revenue_cents bigint check (revenue_cents >= 0),
  add column revenue_share double precision check (revenue_share between 0 and 1);
alter table budget_line
  alter column nature drop default,
  alter column unit_name drop default;
