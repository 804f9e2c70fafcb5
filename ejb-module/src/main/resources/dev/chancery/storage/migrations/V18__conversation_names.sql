-- Conversations are looked for by the id that their callers name, whatever the application is.
create index chancery_conversation_named on chancery_conversation (name);
