// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.List;
import java.util.Optional;
import nl.mvoi.inkoop.rules.CpvCodes;
import nl.mvoi.inkoop.rules.Exploration.Cpv;

/** CPV codes for tests that are not about the list: every code exists. */
public final class LabelledCpv implements CpvCodes {

    @Override
    public Optional<Cpv> find(String code) {
        return Optional.of(new Cpv(code, "omschrijving"));
    }

    @Override
    public List<Cpv> suggestions(String code) {
        return List.of();
    }

    @Override
    public List<String> under(String code) {
        return List.of(code);
    }
}
