-- Where no assessors take part the buyer scores quality and MVOI apart. Until now one score counted for both.

alter table bid add column mvoi_score int;
update bid set mvoi_score = quality_score;
