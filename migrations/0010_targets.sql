-- Whom the plan addresses: how segments are best met, what is known of each persona, how they buy, what troubles them and
-- what the offer answers, and what each segment brings to each objective.

alter table segment
  add column selling_methods text[] not null default '{}' check (
    selling_methods <@ array['face_to_face', 'visio', 'phone', 'email', 'social', 'event', 'partner']
  );
alter table segment alter column selling_methods drop default;

alter table persona
  add column job_title text not null default '' check (length(job_title) <= 120),
  add column decision_role text not null default 'unspecified' check (
    decision_role in ('unspecified', 'decides', 'recommends', 'influences', 'uses', 'negotiates', 'blocks')
  ),
  add column judged_on text not null default '' check (length(judged_on) <= 1000),
  add column typical_day text not null default '' check (length(typical_day) <= 2000),
  add column skills text not null default '' check (length(skills) <= 1000),
  add column tools text not null default '' check (length(tools) <= 1000),
  add column hierarchy text not null default '' check (length(hierarchy) <= 500),
  add column goals text not null default '' check (length(goals) <= 2000),
  add column company_sector text not null default '' check (length(company_sector) <= 200),
  add column company_size text not null default '' check (length(company_size) <= 200),
  add column information_sources text not null default '' check (length(information_sources) <= 1000),
  add column social_networks text not null default '' check (length(social_networks) <= 500),
  add column age_range text not null default '' check (length(age_range) <= 60),
  add column social_status text not null default '' check (length(social_status) <= 200),
  add column education text not null default '' check (length(education) <= 200),
  add column buying_preferences text not null default '' check (length(buying_preferences) <= 1000),
  add column buying_triggers text not null default '' check (length(buying_triggers) <= 1000),
  add column objections text not null default '' check (length(objections) <= 2000);
alter table persona
  alter column job_title drop default,
  alter column decision_role drop default,
  alter column judged_on drop default,
  alter column typical_day drop default,
  alter column skills drop default,
  alter column tools drop default,
  alter column hierarchy drop default,
  alter column goals drop default,
  alter column company_sector drop default,
  alter column company_size drop default,
  alter column information_sources drop default,
  alter column social_networks drop default,
  alter column age_range drop default,
  alter column social_status drop default,
  alter column education drop default,
  alter column buying_preferences drop default,
  alter column buying_triggers drop default,
  alter column objections drop default;

create table journey_step (
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
  persona_id uuid not null,
  title text not null check (length(title) <= 120),
  channel_ids uuid[] not null,
  question text not null check (length(question) <= 1000),
  answer text not null check (length(answer) <= 1000),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, persona_id) references persona (workspace_id, id)
);
create index on journey_step (workspace_id, plan_id, rank, id);
create index on journey_step (workspace_id, persona_id) where deleted_at is null;
alter table journey_step enable row level security;
alter table journey_step force row level security;
create policy tenant on journey_step using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on journey_step to pactole_app;

create table customer_problem (
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
  title text not null check (length(title) <= 300),
  segment_id uuid,
  persona_id uuid,
  answer text not null check (length(answer) <= 2000),
  proof text not null check (length(proof) <= 1000),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, segment_id) references segment (workspace_id, id),
  foreign key (workspace_id, persona_id) references persona (workspace_id, id)
);
create index on customer_problem (workspace_id, plan_id, rank, id);
create index on customer_problem (workspace_id, segment_id) where segment_id is not null and deleted_at is null;
create index on customer_problem (workspace_id, persona_id) where persona_id is not null and deleted_at is null;
alter table customer_problem enable row level security;
alter table customer_problem force row level security;
create policy tenant on customer_problem using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on customer_problem to pactole_app;

create table contribution (
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
  segment_id uuid not null,
  share double precision check (share between 0 and 1),
  amount double precision,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, segment_id) references segment (workspace_id, id)
);
create index on contribution (workspace_id, plan_id, rank, id);
create index on contribution (workspace_id, objective_id) where deleted_at is null;
create index on contribution (workspace_id, segment_id) where deleted_at is null;
alter table contribution enable row level security;
alter table contribution force row level security;
create policy tenant on contribution using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on contribution to pactole_app;
