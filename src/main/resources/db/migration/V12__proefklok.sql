-- SPDX-License-Identifier: EUPL-1.2
-- How far application and engine run ahead of the world, to try out what takes months or years. One row; 0 where nothing is tried out.

create table trial_clock (
    ahead_millis bigint not null
);
insert into trial_clock (ahead_millis) values (0);
