// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.platform.Answers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Stops the path of a dossier, whatever phase it is in. */
@Component("inkoopIntrekken")
class WithdrawPurchase implements JavaDelegate {

    private final DossierDesk desk;

    WithdrawPurchase(DossierDesk desk) {
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = new Answers(execution.getVariables());
        String number = WithdrawalForm.number(answers);
        execution.setVariable("dossierNummer", number);
        execution.setProcessBusinessKey(number);
        desk.withdraw(number, answers.text("redenIntrekking"));
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("InkoopIngetrokken")
                .processInstanceBusinessKey(number).correlateWithResult();
    }
}
