-- SPDX-License-Identifier: EUPL-1.2
-- What was decided before a purchase is put to the market stands as long as what it rested on is the same. Rows of before say nothing of
-- that: such a decision is asked again when the purchase is changed.

-- What the budget holder was asked for.
alter table budget_decision add column estimated_value numeric(15, 2);
alter table budget_decision add column department varchar(100);
alter table budget_decision add column budget_code varchar(50);

-- What the form of the strategy asked, as a fingerprint.
alter table strategy add column asked varchar(64);

-- What the decision is about, as a fingerprint, and when it lapsed; what lapsed counts no more.
alter table approval add column basis varchar(64);
alter table approval add column lapsed_at timestamp with time zone;

-- The purchase went back to its client with this question.
alter table dossier_question add column sends_back boolean default false not null;
