-- What the request was that a change came from, when it brought an Idempotency-Key: the same key with another request
-- is a mistake of the sender, who is told so rather than given the answer to something else.
alter table change_log add column request_digest text check (length(request_digest) <= 64);
