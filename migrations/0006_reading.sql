-- How far each person has read what is for them.
create table reading (
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
  owner_id uuid not null,
  mentions_seen_at text not null check (length(mentions_seen_at) <= 30),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index on reading (workspace_id, plan_id, rank, id);
alter table reading enable row level security;
alter table reading force row level security;
create policy tenant on reading using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on reading to pactole_app;
