-- What a node serves of the published prompts, written with each beat; null where a node does not tell.
alter table chancery_node add column prompts_served bigint; -- the number of changes of what it serves; -1 for nothing
alter table chancery_node add column prompts_due bigint; -- the number of changes that it saw two seconds before
alter table chancery_node add column prompts_ready integer;
alter table chancery_node add column prompts_packaged integer;
