-- Profiles of salespeople with their norms, when people work and when they are away, and what the plan asks of each profile.

create table profile (
  workspace_id uuid not null references workspace,
  id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  name text not null check (length(name) <= 80),
  mission text not null check (length(mission) <= 500),
  sizing_method text not null check (sizing_method in ('portfolio', 'hunting', 'calling')),
  visits_per_day double precision,
  calls_per_day double precision,
  reach_rate double precision check (reach_rate between 0 and 1),
  quote_rate double precision check (quote_rate between 0 and 1),
  win_rate double precision check (win_rate between 0 and 1),
  portfolio_size integer,
  training_share double precision check (training_share between 0 and 1),
  admin_share double precision check (admin_share between 0 and 1),
  leave_days integer,
  selling_days double precision,
  turnover_rate double precision check (turnover_rate between 0 and 1),
  ramp1 double precision not null check (ramp1 between 0 and 1),
  ramp2 double precision not null check (ramp2 between 0 and 1),
  ramp3 double precision not null check (ramp3 between 0 and 1),
  ramp4 double precision not null check (ramp4 between 0 and 1),
  ramp5 double precision not null check (ramp5 between 0 and 1),
  ramp6 double precision not null check (ramp6 between 0 and 1),
  primary key (workspace_id, id)
);
create index on profile (workspace_id, rank, id);
alter table profile enable row level security;
alter table profile force row level security;
create policy tenant on profile using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on profile to pactole_app;

alter table person
  add column profile_id uuid,
  add column arrives_on date,
  add column leaves_on date,
  add column holiday_region text not null default 'france' check (holiday_region in ('france', 'alsace_moselle')),
  add column training_share double precision check (training_share between 0 and 1),
  add column admin_share double precision check (admin_share between 0 and 1),
  add foreign key (workspace_id, profile_id) references profile (workspace_id, id);
alter table person
  alter column holiday_region drop default;
create index on person (workspace_id, profile_id) where profile_id is not null and deleted_at is null;

create table absence (
  workspace_id uuid not null references workspace,
  id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  person_id uuid not null,
  absence_kind text not null check (absence_kind in ('leave', 'training', 'absence')),
  start_date date not null,
  end_date date not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on absence (workspace_id, rank, id);
create index on absence (workspace_id, person_id) where deleted_at is null;
alter table absence enable row level security;
alter table absence force row level security;
create policy tenant on absence using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on absence to pactole_app;

create table profile_fit (
  workspace_id uuid not null references workspace,
  id uuid not null,
  plan_id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  profile_id uuid not null,
  persona_id uuid not null,
  fit text not null check (fit in ('none', 'possible', 'good', 'ideal')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, profile_id) references profile (workspace_id, id),
  foreign key (workspace_id, persona_id) references persona (workspace_id, id)
);
create index on profile_fit (workspace_id, plan_id, rank, id);
create index on profile_fit (workspace_id, profile_id) where deleted_at is null;
create index on profile_fit (workspace_id, persona_id) where deleted_at is null;
alter table profile_fit enable row level security;
alter table profile_fit force row level security;
create policy tenant on profile_fit using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on profile_fit to pactole_app;

create table served_group (
  workspace_id uuid not null references workspace,
  id uuid not null,
  plan_id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  name text not null check (length(name) <= 120),
  segment_id uuid,
  profile_id uuid,
  customers integer,
  contacts_per_year double precision,
  contact_minutes integer,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, segment_id) references segment (workspace_id, id),
  foreign key (workspace_id, profile_id) references profile (workspace_id, id)
);
create index on served_group (workspace_id, plan_id, rank, id);
create index on served_group (workspace_id, segment_id) where segment_id is not null and deleted_at is null;
create index on served_group (workspace_id, profile_id) where profile_id is not null and deleted_at is null;
alter table served_group enable row level security;
alter table served_group force row level security;
create policy tenant on served_group using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on served_group to pactole_app;

create table profile_need (
  workspace_id uuid not null references workspace,
  id uuid not null,
  plan_id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  profile_id uuid not null,
  quantity double precision,
  objective_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, profile_id) references profile (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index on profile_need (workspace_id, plan_id, rank, id);
create index on profile_need (workspace_id, profile_id) where deleted_at is null;
create index on profile_need (workspace_id, objective_id) where objective_id is not null and deleted_at is null;
alter table profile_need enable row level security;
alter table profile_need force row level security;
create policy tenant on profile_need using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on profile_need to pactole_app;
