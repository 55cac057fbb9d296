-- Descriptions become formatted texts: documents of blocks, as src/records/rich-text.ts declares them. What was typed
-- stays as it was, one paragraph a line.
create function pg_temp.document_of(plain text) returns jsonb language sql immutable as $$
  select jsonb_build_object(
    'type', 'doc',
    'content', coalesce(
      jsonb_agg(
        case line
          when '' then jsonb_build_object('type', 'paragraph')
          else jsonb_build_object(
            'type', 'paragraph',
            'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text', line))
          )
        end
        order by place
      ),
      '[]'
    )
  )
  from unnest(case plain when '' then '{}' else regexp_split_to_array(plain, E'\r\n|\r|\n') end)
    with ordinality as lines(line, place)
$$;

alter table objective drop constraint objective_description_check;
alter table objective alter column description type jsonb using pg_temp.document_of(description);
alter table objective add check (jsonb_typeof(description) = 'object');

alter table action drop constraint action_description_check;
alter table action alter column description type jsonb using pg_temp.document_of(description);
alter table action add check (jsonb_typeof(description) = 'object');

drop function pg_temp.document_of;
