-- Wrong passwords, so that guessing goes slower and slower on every server together. A key is a hash: no names and no addresses are kept.
-- A browser in which somebody signed in before has a row of its own for as long as it is known.

create table sign_in_count (
    key_hash varchar(64) primary key,
    failures int not null,
    waits_until timestamp with time zone,
    forgotten_at timestamp with time zone not null
);
create index sign_in_count_forgotten on sign_in_count (forgotten_at);
