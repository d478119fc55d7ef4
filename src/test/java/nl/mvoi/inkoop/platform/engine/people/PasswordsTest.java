// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.platform.engine.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How passwords are kept and compared. */
class PasswordsTest extends PeopleTest {

    @Autowired
    private ProcessEngine engine;

    @Test
    void aNewPasswordIsKeptAsArgon2() {
        slowHashes(() -> {
            leaveNothing();
            hireSomebody();

            assertThat(stored()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(255);
            assertThat(identities.checkPassword(PERSON, PASSWORD)).isTrue();
            assertThat(identities.checkPassword(PERSON, PASSWORD + "x")).isFalse();
        });
    }

    @Test
    void anOldHashIsAcceptedAndReplacedAtSignIn() {
        hasOldHash();
        assertThat(identities.checkPassword(PERSON, "onjuist")).isFalse();
        assertThat(stored()).startsWith("{SHA-512}");

        assertThat(identities.checkPassword(PERSON, PASSWORD)).isTrue();

        assertThat(stored()).startsWith("{argon2}");
        assertThat(identities.checkPassword(PERSON, PASSWORD)).isTrue();
    }

    @Test
    void anAccountWithoutPasswordLetsNobodyIn() {
        jdbc.sql("update ACT_ID_USER set PWD_ = null where ID_ = :id").param("id", PERSON).update();

        assertThat(identities.checkPassword(PERSON, "")).isFalse();
        assertThat(identities.checkPassword(PERSON, null)).isFalse();
    }

    /** Otherwise the time an answer takes tells which names exist, and who did not sign in since the hashes changed. */
    @ParameterizedTest
    @CsvSource({"proefpersoon, Goed-Geheim-2026, false", "proefpersoon, onjuist, false", "bestaat-niet, onjuist, false",
            "proefpersoon, Goed-Geheim-2026, true", "proefpersoon, onjuist, true"})
    void everyTryCostsExactlyOneSlowHash(String account, String password, boolean old) {
        if (old) {
            hasOldHash();
        }
        assertThat(slowHashes(() -> identities.checkPassword(account, password))).hasSize(1);
    }

    @Test
    void manyWrongPasswordsLeaveTheAccountOpenAndTheEnginesOwnLockUnused() {
        for (int wrong = 0; wrong < 12; wrong++) {
            assertThat(identities.checkPassword(PERSON, "onjuist")).isFalse();
        }
        assertThat(identities.checkPassword(PERSON, PASSWORD)).isTrue();
        assertThat(jdbc.sql("select ATTEMPTS_ from ACT_ID_USER where ID_ = :id").param("id", PERSON).query(Integer.class).optional())
                .satisfiesAnyOf(attempts -> assertThat(attempts).isEmpty(), attempts -> assertThat(attempts).contains(0));
    }

    @Test
    void aProgramThatSendsItsPasswordWithEachCallPaysForOne() {
        Visitor program = new Visitor(port);

        assertThat(slowHashes(() -> {
            for (int call = 0; call < 3; call++) {
                assertThat(program.get("/api/v1/proef/ik", "Authorization", Visitor.basic(PERSON, PASSWORD)).statusCode()).isEqualTo(200);
            }
        })).hasSize(1);
    }

    private void hasOldHash() {
        String hash = "{SHA-512}" + new Sha512HashDigest().encrypt(EncryptionUtil.saltPassword(PASSWORD, "zout"));
        jdbc.sql("update ACT_ID_USER set PWD_ = :hash, SALT_ = 'zout' where ID_ = :id").param("hash", hash).param("id", PERSON).update();
    }

    /** What the application's own encryptor was asked while something happened; other tests have a quick one. */
    private List<String> slowHashes(Runnable work) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        PasswordManager before = configuration.getPasswordManager();
        Counting counting = new Counting(configuration.getPasswordEncryptor());
        configuration.setPasswordManager(new PasswordManager(counting, List.of()));
        try {
            work.run();
        } finally {
            configuration.setPasswordManager(before);
        }
        return counting.asked;
    }

    private static final class Counting implements PasswordEncryptor {

        private final PasswordEncryptor slow;
        private final List<String> asked = new ArrayList<>();

        private Counting(PasswordEncryptor slow) {
            this.slow = slow;
        }

        @Override
        public String encrypt(String password) {
            asked.add("encrypt");
            return slow.encrypt(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            asked.add("check");
            return slow.check(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return slow.hashAlgorithmName();
        }
    }
}
