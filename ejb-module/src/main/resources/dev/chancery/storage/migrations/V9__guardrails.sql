-- What guardrails took out of an attempt's request: how often each kind, such as CARD=2,EMAIL=1. Never a value.
alter table chancery_attempt add column redactions varchar(2000);
