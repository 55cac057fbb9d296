-- The playbook: plays, their parts, what was published of them, what newcomers read, and which actions use them.

create table play (
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
  play_kind text not null check (play_kind in ('practice', 'script', 'objection')),
  situation text not null check (length(situation) <= 500),
  objection text not null check (length(objection) <= 500),
  wording jsonb not null check (jsonb_typeof(wording) = 'object'),
  segment_ids uuid[] not null,
  sale_stage text not null check (sale_stage in ('unspecified', 'prospecting', 'discovery', 'proposal', 'negotiation', 'closing', 'retention', 'winback')),
  journey_step_ids uuid[] not null,
  selling_method text not null check (selling_method in ('unspecified', 'face_to_face', 'visio', 'phone', 'email', 'social', 'event', 'partner')),
  channel_id uuid,
  owner_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index on play (workspace_id, plan_id, rank, id);
alter table play enable row level security;
alter table play force row level security;
create policy tenant on play using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on play to pactole_app;
create table play_part (
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
  play_id uuid not null,
  title text not null check (length(title) <= 200),
  wording jsonb not null check (jsonb_typeof(wording) = 'object'),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, play_id) references play (workspace_id, id)
);
create index on play_part (workspace_id, plan_id, rank, id);
create index on play_part (workspace_id, play_id) where deleted_at is null;
alter table play_part enable row level security;
alter table play_part force row level security;
create policy tenant on play_part using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on play_part to pactole_app;
create table play_version (
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
  play_id uuid not null,
  note text not null check (length(note) <= 2000),
  material boolean not null,
  content jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, play_id) references play (workspace_id, id)
);
create index on play_version (workspace_id, plan_id, rank, id);
create index on play_version (workspace_id, play_id) where deleted_at is null;
alter table play_version enable row level security;
alter table play_version force row level security;
create policy tenant on play_version using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on play_version to pactole_app;
create table reading_item (
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
  play_id uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, play_id) references play (workspace_id, id)
);
create index on reading_item (workspace_id, plan_id, rank, id);
create index on reading_item (workspace_id, play_id) where deleted_at is null;
alter table reading_item enable row level security;
alter table reading_item force row level security;
create policy tenant on reading_item using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on reading_item to pactole_app;
create table play_reading (
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
  version_id uuid not null,
  person_id uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, version_id) references play_version (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on play_reading (workspace_id, plan_id, rank, id);
alter table play_reading enable row level security;
alter table play_reading force row level security;
create policy tenant on play_reading using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on play_reading to pactole_app;

alter table action add column play_ids uuid[] not null default '{}';
alter table action alter column play_ids drop default;
