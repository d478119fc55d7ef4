// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import java.util.Optional;
import nl.mvoi.inkoop.dossier.Dossier;
import nl.mvoi.inkoop.dossier.Dossiers;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.CurrentUser;
import nl.mvoi.inkoop.platform.Groups;
import nl.mvoi.inkoop.platform.Names;
import nl.mvoi.inkoop.platform.Problems;
import nl.mvoi.inkoop.platform.TaskContext;
import nl.mvoi.inkoop.platform.TaskForm;
import org.springframework.stereotype.Component;

/** The wish to stop a purchase, by its opdrachtgever or a buyer. */
@Component("intrekkingAangevraagd")
class WithdrawalForm implements TaskForm {

    private final Dossiers dossiers;
    private final CurrentUser user;

    WithdrawalForm(Dossiers dossiers, CurrentUser user) {
        this.dossiers = dossiers;
        this.user = user;
    }

    @Override
    public void check(TaskContext task, Answers answers, Problems problems) {
        String number = number(answers);
        if (number == null) {
            return;
        }
        Optional<Dossier> dossier = dossiers.find(number).filter(this::isVisible);
        problems.addIf(dossier.isEmpty(), "Er is geen dossier met dit nummer dat u mag intrekken.");
        problems.addIf(dossier.isPresent() && !dossier.get().phase().isOpen(), "Deze inkoop is al gestopt of afgesloten.");
    }

    /** The number as dossiers carry it, however it was typed; null when there is none. */
    static String number(Answers answers) {
        String typed = answers.text("dossierNummer");
        return typed == null ? null : Names.code(typed);
    }

    private boolean isVisible(Dossier dossier) {
        return user.inGroup(Groups.INKOPERS) || dossier.requestedBy().equals(user.idOrSystem());
    }
}
