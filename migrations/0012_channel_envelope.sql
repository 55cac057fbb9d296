-- The budget decided by channel and month, before there are actions to use it.

create table channel_envelope (
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
  channel_id uuid not null,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  envelope_cents bigint not null check (envelope_cents >= 0),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id)
);
create index on channel_envelope (workspace_id, plan_id, rank, id);
alter table channel_envelope enable row level security;
alter table channel_envelope force row level security;
create policy tenant on channel_envelope using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on channel_envelope to pactole_app;
