-- A negotiation need not be about an access request: scripts of the conformance profile negotiate too.
alter table negotiation drop constraint negotiation_id_fkey;
