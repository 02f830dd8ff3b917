-- What the two sides propose after a request was made, in order; and the provider's signed grant that waits for the requester's yes.
alter table access_request add column proposals text not null default '[]';
alter table access_request add column offered text;
