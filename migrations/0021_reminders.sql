-- The weekly reminder of the values of indicators: who wants it, and up to which week it is settled.

alter table auth_user add column indicator_reminders boolean not null default true;
-- The Monday of the last week in which this member was written to, or had nothing to be written about.
alter table membership add column reminded_week date;
