-- A company's own models of plans.

create table plan_model (
  workspace_id uuid not null references workspace,
  id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  name text not null check (length(name) <= 120),
  description text not null check (length(description) <= 200),
  source_plan_id uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, source_plan_id) references plan (workspace_id, id)
);
create index on plan_model (workspace_id, rank, id);
alter table plan_model enable row level security;
alter table plan_model force row level security;
create policy tenant on plan_model using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on plan_model to pactole_app;
