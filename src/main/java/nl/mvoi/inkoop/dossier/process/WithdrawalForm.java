// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.DossierNumber;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.stereotype.Component;

/** The wish to stop a purchase, by its opdrachtgever or a buyer. */
@Component("intrekkingAangevraagd")
class WithdrawalForm implements TaskForm {

    static final String NUMBER = "dossierNummer";

    private final Dossiers dossiers;
    private final CurrentUser user;

    WithdrawalForm(Dossiers dossiers, CurrentUser user) {
        this.dossiers = dossiers;
        this.user = user;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        if (answers.text(NUMBER) == null) {
            return;
        }
        Optional<Dossier> dossier = number(answers).flatMap(dossiers::find).filter(this::isVisible);
        problems.at(NUMBER).addIf(dossier.isEmpty(), "Er is geen dossier met dit nummer dat u mag intrekken.");
        problems.at(NUMBER).addIf(dossier.isPresent() && !dossier.get().phase().isOpen(), "Deze inkoop is al gestopt of afgesloten.");
    }

    /** The number that was typed, in whatever way; empty when it is not one. */
    static Optional<DossierNumber> number(Answers answers) {
        return Optional.ofNullable(answers.text(NUMBER)).flatMap(DossierNumber::read);
    }

    private boolean isVisible(Dossier dossier) {
        return user.inGroup(Groups.INKOPERS) || dossier.requestedBy().equals(user.idOrSystem());
    }
}
