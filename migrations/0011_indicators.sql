-- Indicators say what they are made of and how their months are put together; they have values and targets by period,
-- and dashboards show them.

alter table kpi
  add column numerator text not null default '' check (length(numerator) <= 200),
  add column denominator text not null default '' check (length(denominator) <= 200),
  add column date_basis text not null default '' check (length(date_basis) <= 200),
  add column decimals integer not null default 0,
  add column aggregation text not null default 'sum' check (aggregation in ('sum', 'mean', 'last', 'ratio')),
  add column cadence text not null default 'monthly' check (cadence in ('monthly', 'weekly')),
  add column kpi_source text not null default 'manual' check (kpi_source in ('manual')),
  add column catalogue_key text not null default '' check (length(catalogue_key) <= 40);
alter table kpi
  alter column numerator drop default,
  alter column denominator drop default,
  alter column date_basis drop default,
  alter column decimals drop default,
  alter column aggregation drop default,
  alter column cadence drop default,
  alter column kpi_source drop default,
  alter column catalogue_key drop default;

create table kpi_value (
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
  kpi_id uuid not null,
  period_kind text not null check (period_kind in ('month', 'week')),
  period_from date not null,
  measured double precision,
  numerator_value double precision,
  denominator_value double precision,
  note text not null check (length(note) <= 1000),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index on kpi_value (workspace_id, plan_id, rank, id);
create index on kpi_value (workspace_id, kpi_id) where deleted_at is null;
alter table kpi_value enable row level security;
alter table kpi_value force row level security;
create policy tenant on kpi_value using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on kpi_value to pactole_app;

create table kpi_target (
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
  kpi_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  target double precision,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index on kpi_target (workspace_id, plan_id, rank, id);
create index on kpi_target (workspace_id, kpi_id) where deleted_at is null;
alter table kpi_target enable row level security;
alter table kpi_target force row level security;
create policy tenant on kpi_target using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on kpi_target to pactole_app;

create table dashboard (
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
  name text not null check (length(name) <= 80),
  audience text not null check (audience in ('direction', 'sales', 'marketing', 'field')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on dashboard (workspace_id, plan_id, rank, id);
alter table dashboard enable row level security;
alter table dashboard force row level security;
create policy tenant on dashboard using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on dashboard to pactole_app;

create table tile (
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
  dashboard_id uuid not null,
  kpi_id uuid,
  tile_look text not null check (tile_look in ('figure', 'line', 'bars', 'table', 'lateActions')),
  tile_width text not null check (tile_width in ('small', 'medium', 'large')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, dashboard_id) references dashboard (workspace_id, id),
  foreign key (workspace_id, kpi_id) references kpi (workspace_id, id)
);
create index on tile (workspace_id, plan_id, rank, id);
create index on tile (workspace_id, dashboard_id) where deleted_at is null;
create index on tile (workspace_id, kpi_id) where kpi_id is not null and deleted_at is null;
alter table tile enable row level security;
alter table tile force row level security;
create policy tenant on tile using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on tile to pactole_app;
