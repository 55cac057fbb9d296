-- What is asked before the plan is written, by family, and the question from which an action comes.

create table question_family (
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
  family_key text not null check (length(family_key) <= 40),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id)
);
create index on question_family (workspace_id, plan_id, rank, id);
alter table question_family enable row level security;
alter table question_family force row level security;
create policy tenant on question_family using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on question_family to pactole_app;

create table question (
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
  family_id uuid not null,
  title text not null check (length(title) <= 200),
  guidance text not null check (length(guidance) <= 1000),
  question_key text not null check (length(question_key) <= 40),
  answer jsonb not null check (jsonb_typeof(answer) = 'object'),
  owner_id uuid,
  due_date date,
  answer_state text not null check (answer_state in ('todo', 'in_progress', 'settled', 'out_of_scope')),
  primary key (workspace_id, id),
  foreign key (workspace_id, plan_id) references plan (workspace_id, id),
  foreign key (workspace_id, family_id) references question_family (workspace_id, id),
  foreign key (workspace_id, owner_id) references person (workspace_id, id)
);
create index on question (workspace_id, plan_id, rank, id);
create index on question (workspace_id, family_id) where deleted_at is null;
alter table question enable row level security;
alter table question force row level security;
create policy tenant on question using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid) with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update on question to pactole_app;

alter table action
  add column question_id uuid,
  add foreign key (workspace_id, question_id) references question (workspace_id, id);
create index on action (workspace_id, question_id) where question_id is not null and deleted_at is null;

alter table comment drop constraint comment_subject_kind_check;
alter table comment add constraint comment_subject_kind_check check (
  subject_kind in ('plan', 'objective', 'action', 'budgetLine', 'competitor', 'swotItem', 'strategicOption', 'question')
);
alter table attachment drop constraint attachment_subject_kind_check;
alter table attachment add constraint attachment_subject_kind_check check (
  subject_kind in ('plan', 'objective', 'action', 'budgetLine', 'competitor', 'swotItem', 'strategicOption', 'question')
);
