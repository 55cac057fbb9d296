-- Competition: what is known of each competitor, how everyone compares on weighted criteria, and how the items of the
-- SWOT act on each other.

alter table competitor
  add column offer text not null default '' check (length(offer) <= 2000),
  add column price_index integer,
  add column market_share double precision check (market_share between 0 and 1),
  add column strengths text not null default '' check (length(strengths) <= 2000),
  add column weaknesses text not null default '' check (length(weaknesses) <= 2000),
  add column threat_level integer not null default 3;
alter table competitor
  alter column offer drop default,
  alter column strengths drop default,
  alter column weaknesses drop default,
  alter column threat_level drop default;

alter table plan add column market_share double precision check (market_share between 0 and 1);

alter table swot_item add column voter_ids uuid[] not null default '{}';
alter table swot_item alter column voter_ids drop default;

create table competitor_move (
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
  competitor_id uuid not null,
  title text not null check (length(title) <= 300),
  move_date date,
  source text not null check (length(source) <= 300),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, competitor_id) references competitor (workspace_id, id)
);
create index on competitor_move (workspace_id, plan_id, rank, id);
create index on competitor_move (workspace_id, competitor_id) where deleted_at is null;
alter table competitor_move enable row level security;
alter table competitor_move force row level security;
create policy tenant on competitor_move using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on competitor_move to pactole_app;

create table benchmark_criterion (
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
  definition text not null check (length(definition) <= 1000),
  weight integer not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on benchmark_criterion (workspace_id, plan_id, rank, id);
alter table benchmark_criterion enable row level security;
alter table benchmark_criterion force row level security;
create policy tenant on benchmark_criterion using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on benchmark_criterion to pactole_app;

create table benchmark_score (
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
  criterion_id uuid not null,
  competitor_id uuid,
  score integer,
  note text not null check (length(note) <= 500),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, criterion_id) references benchmark_criterion (workspace_id, id),
  foreign key (workspace_id, competitor_id) references competitor (workspace_id, id)
);
create index on benchmark_score (workspace_id, plan_id, rank, id);
create index on benchmark_score (workspace_id, criterion_id) where deleted_at is null;
create index on benchmark_score (workspace_id, competitor_id) where competitor_id is not null and deleted_at is null;
alter table benchmark_score enable row level security;
alter table benchmark_score force row level security;
create policy tenant on benchmark_score using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on benchmark_score to pactole_app;

create table swot_link (
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
  internal_id uuid not null,
  external_id uuid not null,
  link_value integer,
  note text not null check (length(note) <= 500),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, internal_id) references swot_item (workspace_id, id),
  foreign key (workspace_id, external_id) references swot_item (workspace_id, id)
);
create index on swot_link (workspace_id, plan_id, rank, id);
create index on swot_link (workspace_id, internal_id) where deleted_at is null;
create index on swot_link (workspace_id, external_id) where deleted_at is null;
alter table swot_link enable row level security;
alter table swot_link force row level security;
create policy tenant on swot_link using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on swot_link to pactole_app;

alter table action
  add column criterion_id uuid,
  add foreign key (workspace_id, criterion_id) references benchmark_criterion (workspace_id, id);
create index on action (workspace_id, criterion_id) where criterion_id is not null and deleted_at is null;

-- They are discussed like the rest of the plan.
alter table comment drop constraint comment_subject_kind_check;
alter table comment add constraint comment_subject_kind_check check (
  subject_kind in ('plan', 'objective', 'action', 'budgetLine', 'competitor', 'swotItem', 'strategicOption')
);
alter table attachment drop constraint attachment_subject_kind_check;
alter table attachment add constraint attachment_subject_kind_check check (
  subject_kind in ('plan', 'objective', 'action', 'budgetLine', 'competitor', 'swotItem', 'strategicOption')
);
