// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.mvoi.inkoop.approval.ApprovalOutcome;
import nl.mvoi.inkoop.approval.SubjectKind;
import nl.mvoi.inkoop.gate.GateCheck;
import nl.mvoi.inkoop.rules.AwardMethod;
import nl.mvoi.inkoop.rules.Variant;
import nl.mvoi.inkoop.testing.FactsInMemory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Facts that were kept are read back for years: another shape is another version. */
class FactSchemasTest {

    private static final Path LIST = Path.of("src/test/resources/feiten-schemas.txt");

    /** When this fails: raise the version of the moment in {@link Moment}, and write the new shape in the list. */
    @Test
    void noShapeOfFactsChangesWithoutANewVersion() throws IOException {
        assertThat(Files.readString(LIST, StandardCharsets.UTF_8).lines().toList()).containsExactlyElementsOf(shapes());
    }

    /** So that a component can be an enum where it was text, and what was kept of it stays the same to the letter. */
    @Test
    void aCodeAmongFactsIsWrittenAsTheNameOfItsConstant() throws IOException {
        List<Enum<?>> codes = records().stream().<Enum<?>>flatMap(FactSchemasTest::constants).distinct().toList();

        assertThat(codes).contains(Variant.NIET_OPENBAAR, AwardMethod.BPKV, SubjectKind.GUNNING, ApprovalOutcome.AFGEWEZEN, HiringRoute.Kind.DAS);
        for (Enum<?> code : codes) {
            assertThat(FactsInMemory.MAPPER.writeValueAsString(code)).isEqualTo("\"" + code.name() + "\"");
        }
    }

    private static Stream<Enum<?>> constants(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> types(component.getGenericType())).filter(Class::isEnum)
                .flatMap(code -> Arrays.stream((Enum<?>[]) code.getEnumConstants()));
    }

    /** Each kind of facts and of outcome with its components, those of components included. */
    private static List<String> shapes() {
        Map<String, String> shapes = new TreeMap<>();
        records().forEach(type -> shapes.put(name(type), Arrays.stream(type.getRecordComponents()).map(FactSchemasTest::component)
                .collect(Collectors.joining(", "))));
        Stream<String> versions = Arrays.stream(Moment.values()).map(moment -> moment + " " + moment.schema());
        return Stream.concat(versions, shapes.entrySet().stream().map(shape -> shape.getKey() + ": " + shape.getValue())).toList();
    }

    private static Set<Class<?>> records() {
        Set<Class<?>> records = new HashSet<>();
        found(Decider.class).forEach(type -> Stream.of(0, 1).forEach(part ->
                add(records, ResolvableType.forClass(type).as(Decider.class).getGeneric(part).resolve())));
        found(GateCheck.class).forEach(type -> add(records, ResolvableType.forClass(type).as(GateCheck.class).getGeneric(0).resolve()));
        return records;
    }

    private static List<Class<?>> found(Class<?> kind) {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(kind));
        return scan.findCandidateComponents("nl.mvoi.inkoop").stream().map(BeanDefinition::getBeanClassName).filter(name -> !name.contains("Test")).sorted()
                .<Class<?>>map(FactSchemasTest::load).toList();
    }

    private static void add(Set<Class<?>> records, Class<?> type) {
        if (type != null && type.isRecord() && type.getName().startsWith("nl.mvoi.inkoop") && !type.getName().contains(".rules.") && records.add(type)) {
            Arrays.stream(type.getRecordComponents()).flatMap(component -> types(component.getGenericType())).forEach(inner -> add(records, inner));
        }
    }

    private static String component(RecordComponent component) {
        return component.getName() + " " + types(component.getGenericType()).map(FactSchemasTest::name).collect(Collectors.joining(" of "));
    }

    private static Stream<Class<?>> types(Type type) {
        return type instanceof ParameterizedType generic
                ? Stream.concat(types(generic.getRawType()), Arrays.stream(generic.getActualTypeArguments()).flatMap(FactSchemasTest::types))
                : type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }

    private static String name(Class<?> type) {
        return type.getName().replaceFirst("^.*\\.", "");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
