// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access.jdbc;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** Who is away when. */
public interface AbsenceRepository extends Repository<AbsenceRow, Long> {

    AbsenceRow save(AbsenceRow row);

    Optional<AbsenceRow> findById(long id);

    /** What is not over on a day of whom this person is away or stands in for; the earliest first. */
    @Query("select * from absence where (person = :someone or substitute = :someone) and last_day >= :day and ended_at is null order by first_day, id")
    List<AbsenceRow> notOver(String someone, LocalDate day);

    /** What counts on a day and of which the tasks were not laid ready yet. */
    @Query("select * from absence where first_day <= :day and last_day >= :day and ended_at is null and begun_at is null order by id")
    List<AbsenceRow> beginning(LocalDate day);

    /** What began and is over, and of which the tasks were not given back yet. */
    @Query("select * from absence where begun_at is not null and returned_at is null and (last_day < :day or ended_at is not null) order by id")
    List<AbsenceRow> over(LocalDate day);

    /** Removes what was over before a day and of which nothing has to be given back any more. */
    @Modifying
    @Query("delete from absence where last_day < :day and (begun_at is null or returned_at is not null)")
    void removeOverBefore(LocalDate day);

    @Modifying
    @Query("update absence set returned_at = :at where id = :id")
    void returned(long id, OffsetDateTime at);

    @Modifying
    @Query("update absence set begun_at = :at where id = :id")
    void begun(long id, OffsetDateTime at);

    @Modifying
    @Query("update absence set ended_at = :at where id = :id and ended_at is null")
    void ended(long id, OffsetDateTime at);
}
