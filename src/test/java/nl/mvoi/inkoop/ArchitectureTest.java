// SPDX-License-Identifier: EUPL-1.2
package nl.mvoi.inkoop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.text.DateFormat;
import java.time.Clock;
import java.time.Period;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import nl.mvoi.inkoop.platform.engine.EngineNames;
import nl.mvoi.inkoop.platform.jdbc.DatabaseWatch;
import nl.mvoi.inkoop.rules.TableCommand;
import nl.mvoi.inkoop.tables.Cells;
import nl.mvoi.inkoop.tables.TableFolder;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Component;

/** The house rules that keep rooms apart and the engine replaceable. */
class ArchitectureTest {

    private static final String ENGINE_ROOM = "nl.mvoi.inkoop.platform.engine..";
    private static final String SHELL = "nl.mvoi.inkoop.platform.shell..";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.mvoi.inkoop");
    }

    @Test
    void roomsUseOnlyWhatOtherRoomsShow() {
        ApplicationModules.of(InkoopApplication.class).verify();
    }

    /** What other rooms use is a promise; the bean that keeps it stands inside. */
    @Test
    void noRoomHasABeanInItsRoot() {
        noClasses().that().resideInAnyPackage(roots().toArray(String[]::new)).should().beMetaAnnotatedWith(Component.class).check(classes);
    }

    /**
     * What a room shows stands on itself. {@code Cells} and {@code TableFolder} are the doors to the reader of tables, which needs the parser
     * of the engine. {@code TableCommand} starts for the main class, which may use roots only, when nothing is there to inject.
     */
    @Test
    void theRootOfARoomUsesNoFloorOfIt() {
        roots().forEach(root -> noClasses().that().resideInAPackage(root).and().doNotBelongToAnyOf(Cells.class, TableFolder.class, TableCommand.class)
                .should().dependOnClassesThat().resideInAnyPackage(root + ".internal..", root + ".process..", root + ".web..", root + ".jdbc..")
                .check(classes));
    }

    /** {@code DatabaseWatch} is no table: it says whether the database answers. */
    @Test
    void processesAndPagesLeaveTablesToTheWorkInside() {
        noClasses().that().resideInAnyPackage("nl.mvoi.inkoop..process..", "nl.mvoi.inkoop..web..")
                .should().dependOnClassesThat(resideInAPackage("nl.mvoi.inkoop..jdbc..").and(not(type(DatabaseWatch.class)))).check(classes);
    }

    @Test
    void thePlatformKnowsNoRoom() {
        ApplicationModules modules = ApplicationModules.of(InkoopApplication.class);
        List<String> rooms = modules.stream().map(module -> module.getBasePackage().getName() + "..")
                .filter(name -> !name.startsWith("nl.mvoi.inkoop.platform")).toList();

        noClasses().that().resideInAPackage("nl.mvoi.inkoop.platform..")
                .should().dependOnClassesThat().resideInAnyPackage(rooms.toArray(String[]::new)).check(classes);
    }

    @Test
    void onlyProcessPackagesAndTheEngineRoomKnowTheEngine() {
        noClasses().that().resideOutsideOfPackages("..process..", ENGINE_ROOM)
                .should().dependOnClassesThat().resideInAPackage("org.camunda..").check(classes);
    }

    @Test
    void onlyTheEngineRoomKnowsTheEnginesInside() {
        noClasses().that().resideOutsideOfPackage(ENGINE_ROOM)
                .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..").check(classes);
    }

    @Test
    void domainTypesKnowNeitherHttpNorSql() {
        noClasses().that().resideOutsideOfPackages("..process..", "..web..", "..jdbc..", ENGINE_ROOM, SHELL)
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.servlet..", "org.springframework.web..",
                        "org.springframework.jdbc..", "java.sql..").check(classes);
    }

    /** Otherwise the trial clock moves one part of the application and not the other. */
    @Test
    void onlyTheSharedClockKnowsTheTimeOfTheWorld() {
        DescribedPredicate<JavaMethodCall> ownTime = describe("the time of the world", call -> call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class))
                || call.getTargetOwner().isEquivalentTo(Clock.class) && call.getTarget().getName().startsWith("system"));
        DescribedPredicate<JavaMethodCall> engineTime = describe("the clock of the engine", call -> call.getTargetOwner().isEquivalentTo(ClockUtil.class));

        noClasses().that().doNotHaveSimpleName("SharedClock").should().callMethodWhere(ownTime.or(engineTime))
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callConstructor(Date.class).check(classes);
    }

    /** Months have different lengths: one place says what that means. */
    @Test
    void monthsAreAddedInOnePlace() {
        DescribedPredicate<JavaMethodCall> months = describe("a sum of months", call -> call.getTargetOwner().getPackageName().equals("java.time")
                && Set.of("plusMonths", "minusMonths", "plusYears", "minusYears").contains(call.getTarget().getName())
                || call.getTarget().getOwner().isAssignableTo(Period.class) && !call.getTarget().getName().startsWith("get"));

        noClasses().that().doNotHaveSimpleName("Months").should().callMethodWhere(months).check(classes);
    }

    /** {@code Value} repeats what the engine makes of a day; {@code StoredTime} takes the zone of the server away. */
    @Test
    void nothingDependsOnTheTimeZoneOfTheServer() {
        DescribedPredicate<JavaMethodCall> ownZone = describe("the zone of the server", call ->
                call.getTargetOwner().isEquivalentTo(ZoneId.class) && call.getTarget().getName().equals("systemDefault")
                || call.getTargetOwner().isEquivalentTo(TimeZone.class) && call.getTarget().getName().endsWith("Default")
                || call.getTargetOwner().isAssignableTo(Calendar.class) && call.getTarget().getName().equals("getInstance"));

        noClasses().that().doNotHaveSimpleName("Value").and().doNotHaveSimpleName("StoredTime").should().callMethodWhere(ownZone)
                .orShould().dependOnClassesThat().areAssignableTo(DateFormat.class)
                .orShould().dependOnClassesThat().areAssignableTo(Timestamp.class)
                .orShould().dependOnClassesThat().areAssignableTo(java.sql.Date.class).check(classes);
    }

    /** "No value present" helps nobody who reads it in the log. */
    @Test
    void whoeverExpectsAValueSaysWhatIsMissing() {
        DescribedPredicate<JavaMethodCall> bare = describe("orElseThrow without a reason", call ->
                call.getTargetOwner().getFullName().startsWith("java.util.Optional")
                && call.getTarget().getName().equals("orElseThrow") && call.getTarget().getRawParameterTypes().isEmpty());

        noClasses().should().callMethodWhere(bare).check(classes);
    }

    @Test
    void nothingIsInjectedIntoAField() {
        noFields().should().beAnnotatedWith(Autowired.class).check(classes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"" + EngineNames.WEB_PATH, "\"" + EngineNames.ADMIN_GROUP + "\""})
    void namesOfTheEngineStandInOneClass(String literal) throws IOException {
        assertThat(sources(SOURCES).filter(file -> read(file).contains(literal)).map(file -> file.getFileName().toString()))
                .containsExactly("EngineNames.java");
    }

    @Test
    void everySourceFileNamesItsLicence() throws IOException {
        assertThat(Stream.concat(sources(SOURCES), sources(TESTS)))
                .allSatisfy(file -> assertThat(read(file)).startsWith("// SPDX-License-Identifier: EUPL-1.2"));
    }

    private static List<String> roots() {
        return ApplicationModules.of(InkoopApplication.class).stream().map(room -> room.getBasePackage().getName()).toList();
    }

    private static Stream<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
