-- Moments of a plan that were given a name; what the plan was then, the log tells.

create table plan_version (
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
  note text not null check (length(note) <= 2000),
  as_of date,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on plan_version (workspace_id, plan_id, rank, id);
alter table plan_version enable row level security;
alter table plan_version force row level security;
create policy tenant on plan_version using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on plan_version to pactole_app;
