// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.notification.jdbc;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** How often people want mail about tasks; whoever never said so has no row. */
public interface PreferenceRepository extends Repository<PreferenceRow, String> {

    @Query("select * from mail_preference where person in (:persons)")
    List<PreferenceRow> of(Collection<String> persons);

    @Query("select person from mail_preference where choice = :choice order by person")
    List<String> withChoice(String choice);

    @Query("select person from mail_preference where weekly order by person")
    List<String> weekly();

    @Modifying
    @Query("update mail_preference set choice = :choice, weekly = :weekly where person = :person")
    int change(String person, String choice, boolean weekly);

    @Modifying
    @Query("insert into mail_preference (person, choice, weekly) values (:person, :choice, :weekly)")
    void add(String person, String choice, boolean weekly);
}
