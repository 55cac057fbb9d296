-- In which months a plan asks its work of a profile.

alter table profile_need
  add column demand_season text not null default 'objective' check (demand_season in ('objective', 'flat', 'typed')),
  add column season1 integer,
  add column season2 integer,
  add column season3 integer,
  add column season4 integer,
  add column season5 integer,
  add column season6 integer,
  add column season7 integer,
  add column season8 integer,
  add column season9 integer,
  add column season10 integer,
  add column season11 integer,
  add column season12 integer;
alter table profile_need
  alter column demand_season drop default;
