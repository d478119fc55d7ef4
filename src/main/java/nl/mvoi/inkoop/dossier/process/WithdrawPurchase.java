// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier.process;

import nl.mvoi.inkoop.dossier.internal.DossierDesk;
import nl.mvoi.inkoop.platform.Answers;
import nl.mvoi.inkoop.platform.DossierNumber;
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
        DossierNumber number = WithdrawalForm.number(answers)
                .orElseThrow(() -> new IllegalStateException("A withdrawal was accepted without the number of a dossier"));
        execution.setVariable(WithdrawalForm.NUMBER, number.value());
        execution.setProcessBusinessKey(number.value());
        desk.withdraw(number, answers.text("redenIntrekking"));
        execution.getProcessEngineServices().getRuntimeService().createMessageCorrelation("InkoopIngetrokken")
                .processInstanceBusinessKey(number.value()).correlateWithResult();
    }
}
