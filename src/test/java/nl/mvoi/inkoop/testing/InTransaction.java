// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Each test is one transaction for what is kept in one, without a database. */
public class InTransaction implements BeforeEachCallback, AfterEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        TransactionSynchronizationManager.initSynchronization();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        TransactionSynchronizationManager.getSynchronizations().forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
        TransactionSynchronizationManager.clearSynchronization();
    }
}
