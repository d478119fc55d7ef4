// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.tender;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanySizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"inschrijvingVastleggen", "gunningsadviesOpstellen"})
    void aFormOffersEverySizeByTheNameThatUsersGiveIt(String form) throws IOException {
        Map<String, String> sizes = Stream.of(CompanySize.values()).collect(Collectors.toMap(CompanySize::name, CompanySize::label));

        assertThat(choices(form)).isEqualTo(sizes);
    }

    private static Map<String, String> choices(String form) throws IOException {
        JsonNode components = new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile()).path("components");
        return StreamSupport.stream(components.spliterator(), false).filter(field -> field.path("key").asText().equals("bedrijfsgrootte"))
                .flatMap(field -> StreamSupport.stream(field.path("values").spliterator(), false))
                .collect(Collectors.toMap(choice -> choice.path("value").asText(), choice -> choice.path("label").asText()));
    }
}
