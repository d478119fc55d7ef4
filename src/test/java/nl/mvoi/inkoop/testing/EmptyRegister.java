// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Framework;
import nl.mvoi.inkoop.dossier.FrameworkRegister;

/** A register without framework agreements: each stays as it was stated. */
public final class EmptyRegister implements FrameworkRegister {

    @Override
    public Framework of(Dossier dossier, Framework named) {
        return named;
    }

    @Override
    public Framework hold(Dossier dossier, Framework named) {
        return named;
    }

    @Override
    public Optional<String> warning(Dossier dossier) {
        return Optional.empty();
    }
}
