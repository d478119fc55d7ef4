// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.testing;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Keeps passwords in tests with the hash of the application, but the least of it: every start makes a hash for each demo user, and
 * calls come with a password. How much work the real hash is, a test asks where that is what it is about.
 */
class QuickHash implements ContextCustomizerFactory {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 8;
    private static final int ROUNDS = 1;

    @Override
    public ContextCustomizer createContextCustomizer(Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return new InEveryEngine();
    }

    /** The same in every test, so that tests share their application as before. */
    private record InEveryEngine() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext application, MergedContextConfiguration test) {
            application.getBeanFactory().registerSingleton("quickHash", new Plugin());
        }
    }

    private static final class Plugin extends AbstractProcessEnginePlugin {

        @Override
        public void postInit(ProcessEngineConfigurationImpl configuration) {
            configuration.setPasswordManager(new PasswordManager(new Quick(), configuration.getCustomPasswordChecker()));
        }
    }

    private static final class Quick implements PasswordEncryptor {

        private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS);

        @Override
        public String encrypt(String password) {
            return encoder.encode(password);
        }

        @Override
        public boolean check(String password, String encrypted) {
            return encoder.matches(password, encrypted);
        }

        @Override
        public String hashAlgorithmName() {
            return "argon2";
        }
    }
}
