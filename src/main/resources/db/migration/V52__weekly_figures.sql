-- SPDX-License-Identifier: EUPL-1.2
-- Whether somebody wants a mail each week with how all purchases stand.
alter table mail_preference add column weekly boolean default false not null;
