// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.people.WebappVisitor;
import nl.mvoi.inkoop.testing.InkoopTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Of every address that is not open to all, the document says for whom it is. */
@InkoopTest
class AddressesTest {

    private static final Pattern WRITTEN = Pattern.compile("`(/[^`]+)`");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void theDocumentNamesEachAddressForWhoIsSignedIn() {
        Set<String> written = WRITTEN.matcher(AccessDocument.text()).results().map(found -> shape(found.group(1))).collect(Collectors.toSet());

        assertThat(requestMappingHandlerMapping.getHandlerMethods().entrySet().stream().filter(one -> isOurs(one.getValue()))
                .flatMap(one -> one.getKey().getPatternValues().stream()).filter(AddressesTest::isForWhoIsSignedIn).map(AddressesTest::shape)).isSubsetOf(written);
    }

    /** Neither of a test nor of a library. */
    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getProtectionDomain().getCodeSource().getLocation().equals(Access.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static boolean isForWhoIsSignedIn(String address) {
        return Stream.concat(Stream.of("/api/v1"), WebappVisitor.OWN_PAGES.stream()).anyMatch(begin -> address.equals(begin) || address.startsWith(begin + "/"));
    }

    /** However a place in it is called. */
    private static String shape(String address) {
        return address.replaceAll("\\{[^/]*}", "{}");
    }
}
