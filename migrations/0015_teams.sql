-- Who answers for an action and who does it, what that takes, who leads a team, which posts are to be filled, and how each
-- segment is sold to.

alter table person
  add column leads_team_id uuid,
  add column post text not null default 'held' check (post in ('held', 'vacant')),
  add column weekly_hours integer,
  add foreign key (workspace_id, leads_team_id) references team (workspace_id, id);
alter table person
  alter column post drop default;
create index on person (workspace_id, leads_team_id) where leads_team_id is not null and deleted_at is null;

alter table action
  add column work_hours integer;

create table responsibility (
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
  action_id uuid not null,
  person_id uuid not null,
  letter text not null check (letter in ('R', 'A', 'AR', 'C', 'I', 'none')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, action_id) references action (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on responsibility (workspace_id, plan_id, rank, id);
create index on responsibility (workspace_id, action_id) where deleted_at is null;
alter table responsibility enable row level security;
alter table responsibility force row level security;
create policy tenant on responsibility using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on responsibility to pactole_app;

create table selling_part (
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
  segment_id uuid not null,
  selling_method text not null check (selling_method in ('face_to_face', 'visio', 'phone', 'email', 'social', 'event', 'partner')),
  method_part text not null check (method_part in ('unspecified', 'primary', 'secondary')),
  person_ids uuid[] not null,
  seller_profile text not null check (length(seller_profile) <= 120),
  remark text not null check (length(remark) <= 500),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, segment_id) references segment (workspace_id, id)
);
create index on selling_part (workspace_id, plan_id, rank, id);
create index on selling_part (workspace_id, segment_id) where deleted_at is null;
alter table selling_part enable row level security;
alter table selling_part force row level security;
create policy tenant on selling_part using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on selling_part to pactole_app;
