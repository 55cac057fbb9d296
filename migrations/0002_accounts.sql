-- Accounts, and how they reach workspaces. An account (auth_user) exists once for the whole instance and belongs to
-- no workspace; a membership ties it to the person record that it is in a workspace. Roles live on that record only.

create table auth_user (
  id uuid primary key,
  name text not null check (length(name) <= 120),
  email text not null check (length(email) <= 254 and email = lower(email)),
  email_verified boolean not null,
  image text,
  -- Trying the example needs no account: such a user has no address and no password.
  is_anonymous boolean not null default false,
  locale text not null default 'fr' check (locale in ('fr', 'en')),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (email)
);
grant select, insert, update, delete on auth_user to pactole_app;

create table auth_session (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  -- Worth nothing alone: the cookie also carries a signature made with a secret kept outside the database.
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on auth_session (user_id);
grant select, insert, update, delete on auth_session to pactole_app;

-- One row per way of signing in: today a password, later also identity providers.
create table auth_account (
  id uuid primary key,
  user_id uuid not null references auth_user on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (provider_id, account_id)
);
create index on auth_account (user_id);
grant select, insert, update, delete on auth_account to pactole_app;

create table auth_verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index on auth_verification (identifier);
grant select, insert, update, delete on auth_verification to pactole_app;

-- How often something was tried: one row per thing limited and window of time, shared by all nodes.
create table rate_limit (
  key text primary key,
  count integer not null,
  window_ends_at timestamptz not null
);
create index on rate_limit (window_ends_at);
grant select, insert, update, delete on rate_limit to pactole_app;

-- The account of a person. "My workspaces" is the one question asked across workspaces, so a row also shows to the
-- account it belongs to; that never lets it be written from outside its workspace.
create table membership (
  workspace_id uuid not null references workspace,
  user_id uuid not null references auth_user,
  person_id uuid not null,
  joined_at timestamptz not null,
  primary key (workspace_id, user_id),
  unique (workspace_id, person_id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on membership (user_id);
alter table membership enable row level security;
alter table membership force row level security;
create policy tenant on membership
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
create policy own on membership for select
  using (user_id = nullif(current_setting('app.user_id', true), '')::uuid);
grant select, insert, update, delete on membership to pactole_app;

-- The link that lets the holder of an address become a person of the workspace. Only its hash is kept.
create table invitation (
  workspace_id uuid not null references workspace,
  id uuid not null,
  person_id uuid not null,
  email text not null check (length(email) <= 254 and email = lower(email)),
  token_hash bytea not null,
  invited_by uuid not null,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, token_hash),
  foreign key (workspace_id, person_id) references person (workspace_id, id),
  foreign key (workspace_id, invited_by) references person (workspace_id, id)
);
create index on invitation (workspace_id, person_id);
alter table invitation enable row level security;
alter table invitation force row level security;
create policy tenant on invitation
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on invitation to pactole_app;

-- A key acts as its person, within its scopes. Only the hash of its secret is kept; the prefix is for recognising it.
create table api_key (
  workspace_id uuid not null references workspace,
  id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  prefix text not null check (length(prefix) <= 12),
  secret_hash bytea not null,
  scopes text[] not null check (scopes <@ array['read', 'write']::text[] and cardinality(scopes) > 0),
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, secret_hash),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on api_key (workspace_id, person_id);
alter table api_key enable row level security;
alter table api_key force row level security;
create policy tenant on api_key
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on api_key to pactole_app;

-- Mail that could not leave (no SMTP settings, or a server that refused it): administrators hand its link over.
create table pending_mail (
  workspace_id uuid not null references workspace,
  id uuid not null,
  -- The person it is for: a link that gives access to an account is shown only to those above it.
  person_id uuid not null,
  kind text not null check (kind in ('invitation', 'verification', 'reset')),
  recipient text not null check (length(recipient) <= 254),
  url text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (workspace_id, id),
  foreign key (workspace_id, person_id) references person (workspace_id, id)
);
create index on pending_mail (workspace_id, person_id);
alter table pending_mail enable row level security;
alter table pending_mail force row level security;
create policy tenant on pending_mail
  using (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid)
  with check (workspace_id = nullif(current_setting('app.workspace_id', true), '')::uuid);
grant select, insert, update, delete on pending_mail to pactole_app;
