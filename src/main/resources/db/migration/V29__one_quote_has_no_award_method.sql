-- SPDX-License-Identifier: EUPL-1.2
-- With one quote there is nothing to win, so the buyer is not asked how a bid wins.
alter table strategy alter column award_method drop not null;
