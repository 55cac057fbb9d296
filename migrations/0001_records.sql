-- The waist: workspaces, their records, and the log of every change to them.
-- Every tenant table starts its keys with workspace_id and is closed by row-level security, so that a query that
-- forgets its tenant sees nothing. Record tables follow their declarations in src/features/*/schema.ts.

create table workspace (
  workspace_id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  currency text not null check (length(currency) = 3),
  fiscal_year_start_month integer not null check (fiscal_year_start_month between 1 and 12),
  locale text not null check (locale in ('fr', 'en')),
  is_example boolean not null,
  -- Number of the last committed change. Locking this row is what puts the changes of a workspace in one order.
  seq bigint not null,
  created_at timestamptz not null
);
alter table workspace enable row level security;
alter table workspace force row level security;
create policy tenant on workspace
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on workspace to pactole_app;

create table change_log (
  workspace_id uuid not null references workspace,
  seq bigint not null check (seq > 0),
  change_id uuid not null,
  -- The plan it concerns; null when it only touches what the workspace shares.
  plan_id uuid,
  -- Whether readers of every plan need it: it touches people, channels, plans…
  is_shared boolean not null,
  actor_id uuid,
  at timestamptz not null,
  operations jsonb not null,
  record_ids uuid[] not null,
  primary key (workspace_id, seq),
  unique (workspace_id, change_id)
);
create index on change_log (workspace_id, plan_id, seq);
create index on change_log using gin (record_ids);
alter table change_log enable row level security;
alter table change_log force row level security;
create policy tenant on change_log
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert on change_log to pactole_app;

create table team (
  workspace_id uuid not null references workspace,
  id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  name text not null check (length(name) <= 80),
  parent_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, parent_id) references team (workspace_id, id)
);
create index on team (workspace_id, rank, id);
create index on team (workspace_id, parent_id) where deleted_at is null;
alter table team enable row level security;
alter table team force row level security;
create policy tenant on team using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on team to pactole_app;

create table person (
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
  email text not null check (length(email) <= 254),
  job_title text not null check (length(job_title) <= 120),
  department text not null check (department in ('direction', 'sales', 'marketing', 'customer_service', 'finance', 'other')),
  role text not null check (role in ('owner', 'admin', 'editor', 'contributor', 'reader')),
  team_id uuid,
  manager_id uuid,
  primary key (workspace_id, id),
  foreign key (workspace_id, team_id) references team (workspace_id, id),
  foreign key (workspace_id, manager_id) references person (workspace_id, id)
);
create index on person (workspace_id, rank, id);
create index on person (workspace_id, team_id) where deleted_at is null;
create index on person (workspace_id, manager_id) where deleted_at is null;
alter table person enable row level security;
alter table person force row level security;
create policy tenant on person using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on person to pactole_app;

create table channel (
  workspace_id uuid not null references workspace,
  id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  name text not null check (length(name) <= 80),
  family text not null check (family in ('digital', 'event', 'prospecting', 'web', 'data', 'trial', 'tool', 'partner', 'training', 'other')),
  color text not null check (color in ('blue', 'green', 'orange', 'violet', 'red', 'teal', 'yellow', 'grey')),
  primary key (workspace_id, id)
);
create index on channel (workspace_id, rank, id);
alter table channel enable row level security;
alter table channel force row level security;
create policy tenant on channel using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on channel to pactole_app;

create table tag (
  workspace_id uuid not null references workspace,
  id uuid not null,
  version integer not null check (version > 0),
  rank text collate "C" not null check (length(rank) between 1 and 200),
  created_at timestamptz not null,
  created_by uuid,
  updated_at timestamptz not null,
  updated_by uuid,
  deleted_at timestamptz,
  name text not null check (length(name) <= 40),
  color text not null check (color in ('blue', 'green', 'orange', 'violet', 'red', 'teal', 'yellow', 'grey')),
  primary key (workspace_id, id)
);
create index on tag (workspace_id, rank, id);
alter table tag enable row level security;
alter table tag force row level security;
create policy tenant on tag using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on tag to pactole_app;

create table plan (
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
  description text not null check (length(description) <= 4000),
  status text not null check (status in ('draft', 'active', 'archived')),
  period_start date not null,
  period_end date not null,
  currency text not null check (currency in ('EUR', 'CHF', 'GBP', 'USD', 'CAD', 'XOF', 'XAF', 'MAD', 'TND')),
  envelope_cents bigint check (envelope_cents >= 0),
  open_to text not null check (open_to in ('workspace', 'members')),
  primary key (workspace_id, id)
);
create index on plan (workspace_id, rank, id);
alter table plan enable row level security;
alter table plan force row level security;
create policy tenant on plan using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on plan to pactole_app;

create table plan_member (
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
  person_id uuid not null,
  role text not null check (role in ('owner', 'admin', 'editor', 'contributor', 'reader', 'none')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on plan_member (workspace_id, plan_id, rank, id);
alter table plan_member enable row level security;
alter table plan_member force row level security;
create policy tenant on plan_member using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on plan_member to pactole_app;

create table objective (
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
  description text not null check (length(description) <= 10000),
  color text not null check (color in ('blue', 'green', 'orange', 'violet', 'red', 'teal', 'yellow', 'grey')),
  parent_id uuid,
  owner_id uuid,
  indicator text not null check (length(indicator) <= 120),
  unit text not null check (length(unit) <= 30),
  baseline double precision,
  target double precision,
  start_date date,
  due_date date,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, parent_id) references objective (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index on objective (workspace_id, plan_id, rank, id);
create index on objective (workspace_id, parent_id) where deleted_at is null;
alter table objective enable row level security;
alter table objective force row level security;
create policy tenant on objective using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on objective to pactole_app;

create table action (
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
  description text not null check (length(description) <= 10000),
  code text not null check (length(code) <= 20),
  objective_id uuid,
  owner_id uuid,
  contributor_ids uuid[] not null,
  channel_id uuid,
  tag_ids uuid[] not null,
  depends_on_ids uuid[] not null,
  start_date date,
  due_date date,
  priority text not null check (priority in ('A', 'B', 'C')),
  status text not null check (status in ('todo', 'in_progress', 'done', 'paused', 'cancelled')),
  progress double precision not null check (progress between 0 and 1),
  expected_volume integer,
  expected_yield double precision check (expected_yield between 0 and 1),
  expected_revenue_cents bigint check (expected_revenue_cents >= 0),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, objective_id) references objective (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id),
  foreign key (workspace_id, channel_id) references channel (workspace_id, id)
);
create index on action (workspace_id, plan_id, rank, id);
create index on action (workspace_id, objective_id) where deleted_at is null;
alter table action enable row level security;
alter table action force row level security;
create policy tenant on action using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on action to pactole_app;

create table budget_line (
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
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  category text not null check (category in ('people', 'media', 'events', 'tools', 'training', 'travel', 'samples', 'agency', 'other')),
  label text not null check (length(label) <= 120),
  planned_cents bigint not null check (planned_cents >= 0),
  revised_cents bigint check (revised_cents >= 0),
  committed_cents bigint not null check (committed_cents >= 0),
  invoiced_cents bigint not null check (invoiced_cents >= 0),
  paid_cents bigint not null check (paid_cents >= 0),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, action_id) references action (workspace_id, id)
);
create index on budget_line (workspace_id, plan_id, rank, id);
create index on budget_line (workspace_id, action_id) where deleted_at is null;
alter table budget_line enable row level security;
alter table budget_line force row level security;
create policy tenant on budget_line using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on budget_line to pactole_app;

create table comment (
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
  subject_kind text not null check (subject_kind in ('plan', 'objective', 'action', 'budgetLine')),
  subject_id uuid not null,
  body text not null check (length(body) <= 10000),
  mention_ids uuid[] not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on comment (workspace_id, plan_id, rank, id);
alter table comment enable row level security;
alter table comment force row level security;
create policy tenant on comment using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on comment to pactole_app;

create table attachment (
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
  subject_kind text not null check (subject_kind in ('plan', 'objective', 'action', 'budgetLine')),
  subject_id uuid not null,
  name text not null check (length(name) <= 255),
  media_type text not null check (length(media_type) <= 127),
  size_bytes integer,
  sha256 text not null check (length(sha256) <= 64),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on attachment (workspace_id, plan_id, rank, id);
alter table attachment enable row level security;
alter table attachment force row level security;
create policy tenant on attachment using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on attachment to pactole_app;

create table saved_view (
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
  name text not null check (length(name) <= 80),
  screen text not null check (screen in ('actions')),
  query text not null check (length(query) <= 4000),
  shared boolean not null,
  owner_id uuid not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index on saved_view (workspace_id, plan_id, rank, id);
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy tenant on saved_view using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on saved_view to pactole_app;

create table conflict (
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
  subject_kind text not null check (length(subject_kind) <= 40),
  subject_id uuid not null,
  field text not null check (length(field) <= 60),
  base_value jsonb,
  lost_value jsonb,
  kept_value jsonb,
  lost_by uuid,
  kept_by uuid,
  resolution text not null check (resolution in ('open', 'kept', 'restored')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, lost_by) references person (workspace_id, id),
  foreign key (workspace_id, kept_by) references person (workspace_id, id)
);
create index on conflict (workspace_id, plan_id, rank, id);
alter table conflict enable row level security;
alter table conflict force row level security;
create policy tenant on conflict using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on conflict to pactole_app;

-- The bytes of attachments, apart from their records so that a snapshot never reads them.
create table attachment_content (
  workspace_id uuid not null references workspace,
  id uuid not null,
  bytes bytea not null check (octet_length(bytes) <= 20971520),
  created_at timestamptz not null,
  primary key (workspace_id, id)
);
alter table attachment_content enable row level security;
alter table attachment_content force row level security;
create policy tenant on attachment_content
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert on attachment_content to pactole_app;
