-- What makes an objective one that can be kept: why it can be reached, what its owner says of it, its way over the months,
-- its milestones.

alter table objective
  add column data_source text not null default '' check (length(data_source) <= 120),
  add column justification jsonb not null default '{"type":"doc","content":[]}' check (jsonb_typeof(justification) = 'object'),
  add column seasonality text not null default 'flat' check (seasonality in ('flat', 'last_year', 'typed')),
  add column measure_kind text not null default 'sum' check (measure_kind in ('sum', 'level')),
  add column acceptance text not null default 'pending' check (acceptance in ('pending', 'accepted', 'declined')),
  add column acceptance_remark text not null default '' check (length(acceptance_remark) <= 1000),
  add column accepted_by_id uuid,
  add column accepted_target double precision,
  add column accepted_due_date date,
  add foreign key (workspace_id, accepted_by_id) references person (workspace_id, id);
alter table objective
  alter column data_source drop default,
  alter column justification drop default,
  alter column seasonality drop default,
  alter column measure_kind drop default,
  alter column acceptance drop default,
  alter column acceptance_remark drop default;

create table objective_month (
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
  objective_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  month_target double precision,
  last_year_value double precision,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index on objective_month (workspace_id, plan_id, rank, id);
create index on objective_month (workspace_id, objective_id) where deleted_at is null;
alter table objective_month enable row level security;
alter table objective_month force row level security;
create policy tenant on objective_month using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on objective_month to pactole_app;

create table milestone (
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
  subject_kind text not null check (subject_kind in ('objective', 'action')),
  subject_id uuid not null,
  due_date date,
  done boolean not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on milestone (workspace_id, plan_id, rank, id);
alter table milestone enable row level security;
alter table milestone force row level security;
create policy tenant on milestone using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on milestone to pactole_app;
