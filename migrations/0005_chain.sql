-- What the steps before and around actions and objectives name: segments, personas, competitors, the SWOT and the
-- options it suggests, indicators. Objectives and actions say which they serve.

create table segment (
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
  definition jsonb not null check (jsonb_typeof(definition) = 'object'),
  criteria text not null check (length(criteria) <= 1000),
  size integer,
  revenue_share double precision check (revenue_share between 0 and 1),
  segment_priority text not null check (segment_priority in ('high', 'medium', 'low')),
  color text not null check (color in ('blue', 'green', 'orange', 'violet', 'red', 'teal', 'yellow', 'grey')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on segment (workspace_id, plan_id, rank, id);
alter table segment enable row level security;
alter table segment force row level security;
create policy tenant on segment using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on segment to pactole_app;

create table persona (
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
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, segment_id) references segment (workspace_id, id)
);
create index on persona (workspace_id, plan_id, rank, id);
create index on persona (workspace_id, segment_id) where segment_id is not null and deleted_at is null;
alter table persona enable row level security;
alter table persona force row level security;
create policy tenant on persona using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on persona to pactole_app;

create table competitor (
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
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on competitor (workspace_id, plan_id, rank, id);
alter table competitor enable row level security;
alter table competitor force row level security;
create policy tenant on competitor using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on competitor to pactole_app;

create table swot_item (
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
  title text not null check (length(title) <= 200),
  quadrant text not null check (quadrant in ('strength', 'weakness', 'opportunity', 'threat')),
  evidence text not null check (length(evidence) <= 2000),
  weight integer not null,
  segment_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, segment_id) references segment (workspace_id, id)
);
create index on swot_item (workspace_id, plan_id, rank, id);
create index on swot_item (workspace_id, segment_id) where segment_id is not null and deleted_at is null;
alter table swot_item enable row level security;
alter table swot_item force row level security;
create policy tenant on swot_item using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on swot_item to pactole_app;

create table strategic_option (
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
  title text not null check (length(title) <= 200),
  description jsonb not null check (jsonb_typeof(description) = 'object'),
  option_type text not null check (option_type in ('SO', 'WO', 'ST', 'WT')),
  item_ids uuid[] not null,
  owner_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index on strategic_option (workspace_id, plan_id, rank, id);
alter table strategic_option enable row level security;
alter table strategic_option force row level security;
create policy tenant on strategic_option using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on strategic_option to pactole_app;

create table kpi (
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
  definition text not null check (length(definition) <= 2000),
  unit text not null check (length(unit) <= 30),
  kpi_family text not null check (kpi_family in ('sales', 'customers', 'activity', 'marketing', 'finance', 'other')),
  direction text not null check (direction in ('up', 'down')),
  owner_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index on kpi (workspace_id, plan_id, rank, id);
alter table kpi enable row level security;
alter table kpi force row level security;
create policy tenant on kpi using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on kpi to pactole_app;

alter table objective
  add column option_id uuid,
  add column segment_id uuid,
  add column kpi_id uuid,
  add foreign key (workspace_id, option_id) references strategic_option (workspace_id, id),
  add foreign key (workspace_id, segment_id) references segment (workspace_id, id),
  add foreign key (workspace_id, kpi_id) references kpi (workspace_id, id);
create index on objective (workspace_id, option_id) where option_id is not null and deleted_at is null;
create index on objective (workspace_id, segment_id) where segment_id is not null and deleted_at is null;
create index on objective (workspace_id, kpi_id) where kpi_id is not null and deleted_at is null;

alter table action
  add column segment_ids uuid[] not null default '{}',
  add column persona_ids uuid[] not null default '{}',
  add column selling_method text not null default 'unspecified' check (
    selling_method in ('unspecified', 'face_to_face', 'visio', 'phone', 'email', 'social', 'event', 'partner')
  ),
  add column option_id uuid,
  add column competitor_id uuid,
  add column kpi_id uuid,
  add column expected_volume_low integer,
  add column expected_volume_high integer,
  add column expected_yield_low double precision check (expected_yield_low between 0 and 1),
  add column expected_yield_high double precision check (expected_yield_high between 0 and 1),
  add foreign key (workspace_id, option_id) references strategic_option (workspace_id, id),
  add foreign key (workspace_id, competitor_id) references competitor (workspace_id, id),
  add foreign key (workspace_id, kpi_id) references kpi (workspace_id, id);
alter table action
  alter column segment_ids drop default,
  alter column persona_ids drop default,
  alter column selling_method drop default;
create index on action (workspace_id, option_id) where option_id is not null and deleted_at is null;
create index on action (workspace_id, competitor_id) where competitor_id is not null and deleted_at is null;
create index on action (workspace_id, kpi_id) where kpi_id is not null and deleted_at is null;

-- What refers to nothing is not looked for: the older indexes leave it out too.
drop index team_workspace_id_parent_id_idx;
create index on team (workspace_id, parent_id) where parent_id is not null and deleted_at is null;
drop index person_workspace_id_team_id_idx;
create index on person (workspace_id, team_id) where team_id is not null and deleted_at is null;
drop index person_workspace_id_manager_id_idx;
create index on person (workspace_id, manager_id) where manager_id is not null and deleted_at is null;
drop index objective_workspace_id_parent_id_idx;
create index on objective (workspace_id, parent_id) where parent_id is not null and deleted_at is null;
drop index action_workspace_id_objective_id_idx;
create index on action (workspace_id, objective_id) where objective_id is not null and deleted_at is null;
