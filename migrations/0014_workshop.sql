-- Workshops, where a team proposes objectives and votes on them.

create table workshop (
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
  facilitator_id uuid not null,
  held_on date,
  workshop_phase text not null check (workshop_phase in ('propose', 'group', 'discuss', 'vote', 'results', 'closed')),
  dot_budget integer not null,
  timer_ends_at text not null check (length(timer_ends_at) <= 30),
  timer_left integer,
  conclusion text not null check (length(conclusion) <= 4000),
  tally jsonb,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, facilitator_id) references person (workspace_id, id)
);
create index on workshop (workspace_id, plan_id, rank, id);
alter table workshop enable row level security;
alter table workshop force row level security;
create policy tenant on workshop using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on workshop to pactole_app;
create table workshop_proposal (
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
  workshop_id uuid not null,
  title text not null check (length(title) <= 200),
  detail text not null check (length(detail) <= 2000),
  anonymous boolean not null,
  theme text not null check (length(theme) <= 80),
  proposal_turn text not null check (proposal_turn in ('waiting', 'now', 'done')),
  said text not null check (length(said) <= 4000),
  proposal_outcome text not null check (proposal_outcome in ('open', 'accepted', 'set_aside')),
  objective_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, workshop_id) references workshop (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id)
);
create index on workshop_proposal (workspace_id, plan_id, rank, id);
create index on workshop_proposal (workspace_id, workshop_id) where deleted_at is null;
create index on workshop_proposal (workspace_id, objective_id) where objective_id is not null and deleted_at is null;
alter table workshop_proposal enable row level security;
alter table workshop_proposal force row level security;
create policy tenant on workshop_proposal using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on workshop_proposal to pactole_app;
create table workshop_vote (
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
  workshop_id uuid not null,
  proposal_id uuid not null,
  person_id uuid not null,
  feasibility integer,
  dots integer not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, workshop_id) references workshop (workspace_id, id),
  foreign key (workspace_id, proposal_id) references workshop_proposal (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on workshop_vote (workspace_id, plan_id, rank, id);
create index on workshop_vote (workspace_id, workshop_id) where deleted_at is null;
create index on workshop_vote (workspace_id, proposal_id) where deleted_at is null;
alter table workshop_vote enable row level security;
alter table workshop_vote force row level security;
create policy tenant on workshop_vote using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on workshop_vote to pactole_app;
create table workshop_participant (
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
  workshop_id uuid not null,
  person_id uuid not null,
  ready_for text not null check (ready_for in ('none', 'propose', 'group', 'discuss', 'vote', 'results', 'closed')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, workshop_id) references workshop (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on workshop_participant (workspace_id, plan_id, rank, id);
create index on workshop_participant (workspace_id, workshop_id) where deleted_at is null;
alter table workshop_participant enable row level security;
alter table workshop_participant force row level security;
create policy tenant on workshop_participant using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on workshop_participant to pactole_app;
