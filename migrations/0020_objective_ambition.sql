-- Which ambition of the strategy an objective serves.

alter table objective
  add column ambition_id uuid,
  add foreign key (workspace_id, ambition_id) references ambition (workspace_id, id);
create index on objective (workspace_id, ambition_id) where ambition_id is not null and deleted_at is null;
