// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Compares passwords. Unlike the engine it never locks an account, for then a stranger could lock out anybody for ever; it takes as
 * long for a name that does not exist; and it replaces a hash of an older kind as soon as it knows the password.
 */
public class OwnIdentities extends DbIdentityServiceProvider {

    @Override
    public boolean checkPassword(String account, String password) {
        UserEntity user = findUserById(account);
        if (user == null || user.getPassword() == null || password == null) {
            spendAsLong(password);
            return false;
        }
        return isCurrent(user) ? matchPassword(password, user) : matchesAndIsRenewed(password, user);
    }

    private static boolean isCurrent(UserEntity user) {
        return user.getPassword().startsWith("{" + SlowHash.NAME + "}");
    }

    private boolean matchesAndIsRenewed(String password, UserEntity user) {
        boolean right = matchPassword(password, user);
        if (right) {
            user.setPassword(password);
            user.encryptPassword();
        } else {
            spendAsLong(password);
        }
        return right;
    }

    /** Making a hash costs what comparing one does. */
    private static void spendAsLong(String password) {
        Context.getProcessEngineConfiguration().getPasswordManager().encrypt(Objects.requireNonNullElse(password, ""));
    }
}
