-- The strategy of a plan: one text per plan, ambitions, value propositions, the versions that were published and who
-- acknowledged them.

create table strategy (
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
  vision jsonb not null check (jsonb_typeof(vision) = 'object'),
  company_values jsonb not null check (jsonb_typeof(company_values) = 'object'),
  positioning jsonb not null check (jsonb_typeof(positioning) = 'object'),
  advantage text not null check (length(advantage) <= 1000),
  why_us text not null check (length(why_us) <= 1000),
  difference text not null check (length(difference) <= 1000),
  current_offer jsonb not null check (jsonb_typeof(current_offer) = 'object'),
  strengths jsonb not null check (jsonb_typeof(strengths) = 'object'),
  weaknesses jsonb not null check (jsonb_typeof(weaknesses) = 'object'),
  current_targets jsonb not null check (jsonb_typeof(current_targets) = 'object'),
  last_revenue_cents bigint check (last_revenue_cents >= 0),
  earlier_revenue_cents bigint check (earlier_revenue_cents >= 0),
  last_margin double precision check (last_margin between 0 and 1),
  last_customers integer,
  last_new_customers integer,
  last_lost_customers integer,
  last_conversion double precision check (last_conversion between 0 and 1),
  figures_note text not null check (length(figures_note) <= 1000),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on strategy (workspace_id, plan_id, rank, id);
alter table strategy enable row level security;
alter table strategy force row level security;
create policy tenant on strategy using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on strategy to pactole_app;

create table ambition (
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
  ambition_type text not null check (ambition_type in ('segment_leader', 'market_share', 'margin', 'launch', 'other')),
  description jsonb not null check (jsonb_typeof(description) = 'object'),
  horizon_year integer,
  indicator text not null check (length(indicator) <= 120),
  unit text not null check (length(unit) <= 30),
  baseline double precision,
  target double precision,
  owner_id uuid,
  segment_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, segment_id) references segment (workspace_id, id)
);
create index on ambition (workspace_id, plan_id, rank, id);
create index on ambition (workspace_id, segment_id) where segment_id is not null and deleted_at is null;
alter table ambition enable row level security;
alter table ambition force row level security;
create policy tenant on ambition using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on ambition to pactole_app;

create table value_proposition (
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
  segment_id uuid,
  persona_id uuid,
  advantage text not null check (length(advantage) <= 1000),
  why_us text not null check (length(why_us) <= 1000),
  difference text not null check (length(difference) <= 1000),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, segment_id) references segment (workspace_id, id),
  foreign key (workspace_id, persona_id) references persona (workspace_id, id)
);
create index on value_proposition (workspace_id, plan_id, rank, id);
create index on value_proposition (workspace_id, segment_id) where segment_id is not null and deleted_at is null;
create index on value_proposition (workspace_id, persona_id) where persona_id is not null and deleted_at is null;
alter table value_proposition enable row level security;
alter table value_proposition force row level security;
create policy tenant on value_proposition using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on value_proposition to pactole_app;

create table strategy_version (
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
  note text not null check (length(note) <= 2000),
  material boolean not null,
  content jsonb not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on strategy_version (workspace_id, plan_id, rank, id);
alter table strategy_version enable row level security;
alter table strategy_version force row level security;
create policy tenant on strategy_version using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on strategy_version to pactole_app;

create table acknowledgement (
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
  remark text not null check (length(remark) <= 1000),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, version_id) references strategy_version (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on acknowledgement (workspace_id, plan_id, rank, id);
alter table acknowledgement enable row level security;
alter table acknowledgement force row level security;
create policy tenant on acknowledgement using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on acknowledgement to pactole_app;
