package needlecare;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The arrows between the rooms of the house. */
@AnalyzeClasses(packages = "needlecare", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** What each room may know beside itself. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("data", List.of()),
            Map.entry("yaml", List.of("data")),
            Map.entry("clinic", List.of("guidance", "triage", "yaml", "data")),
            Map.entry("hearing", List.of("data")),
            Map.entry("guidance", List.of("data")),
            Map.entry("triage", List.of("guidance", "hearing", "data")),
            Map.entry("listening", List.of("guidance", "hearing", "data")),
            Map.entry("memory", List.of("guidance")),
            Map.entry("services", List.of()),
            Map.entry("assistants", List.of("triage", "listening", "clinic", "guidance", "hearing", "data")),
            Map.entry(
                    "skill",
                    List.of("triage", "listening", "memory", "services", "clinic", "guidance", "hearing", "data")),
            Map.entry("lambda", List.of("skill", "assistants", "memory", "services", "clinic", "data")),
            Map.entry(
                    "home.simulator",
                    List.of("lambda", "skill", "memory", "services", "clinic", "guidance", "triage", "data")),
            Map.entry("build.training", List.of("guidance", "triage", "listening", "hearing", "yaml", "data")),
            Map.entry(
                    "build.evaluation",
                    List.of("home.simulator", "build.training", "skill", "guidance", "triage", "hearing", "data")),
            Map.entry(
                    "home.command",
                    List.of(
                            "home.simulator",
                            "build.evaluation",
                            "build.packaging",
                            "build.training",
                            "home.review",
                            "assistants",
                            "clinic",
                            "data",
                            "hearing",
                            "triage",
                            "skill",
                            "guidance")),
            Map.entry("home.review", List.of("clinic", "guidance", "data")),
            Map.entry(
                    "build.packaging",
                    List.of(
                            "build.training",
                            "home.review",
                            "assistants",
                            "clinic",
                            "guidance",
                            "triage",
                            "listening",
                            "hearing",
                            "yaml",
                            "data")));

    private static final String[] NOT_DEPLOYED = {"needlecare.home..", "needlecare.build.."};

    @ArchTest
    static void everyRoomKnowsOnlyWhatItMay(JavaClasses house) {
        ARROWS.forEach((room, known) -> {
            Set<String> others = new TreeSet<>(ARROWS.keySet());
            others.remove(room);
            others.removeAll(known);
            noClasses()
                    .that()
                    .resideInAPackage(named(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            others.stream().map(ArchitectureTest::named).toArray(String[]::new))
                    .because(room + " may know " + (known.isEmpty() ? "no other room" : String.join(", ", known)))
                    .allowEmptyShould(true)
                    .check(house);
        });
    }

    @ArchTest
    static void everyClassLivesInARoom(JavaClasses house) {
        Set<String> rooms = new TreeSet<>();
        house.forEach(one -> rooms.add(one.getPackageName().replaceFirst("^needlecare\\.?", "")));
        assertThat(ARROWS.keySet()).as("a new room needs its arrows here").containsAll(rooms);
    }

    @ArchTest
    static final ArchRule alexaIsSeenInTheSkillOnly = noClasses()
            .that()
            .resideOutsideOfPackage("needlecare.skill..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazon.ask..");

    @ArchTest
    static final ArchRule lambdaIsSeenAtItsDoorAndInTheSimulatorOnly = noClasses()
            .that()
            .resideOutsideOfPackages("needlecare.lambda..", "needlecare.home.simulator..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.amazonaws..");

    @ArchTest
    static final ArchRule theTableIsSeenInOneClassOnly = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("needlecare.memory.DynamoStore")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule onlyServicesSpeakHttp = noClasses()
            .that()
            .resideOutsideOfPackage("needlecare.services..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.net.http..");

    @ArchTest
    static final ArchRule theDomainKnowsNoJson = noClasses()
            .that()
            .resideInAnyPackage(
                    "needlecare.guidance..", "needlecare.triage..", "needlecare.listening..", "needlecare.hearing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml..", "org.snakeyaml..");

    @ArchTest
    static final ArchRule theDomainUsesTheLanguageAlone = classes()
            .that()
            .resideInAnyPackage(
                    "needlecare.guidance..", "needlecare.triage..", "needlecare.listening..", "needlecare.hearing..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "needlecare..", "org.jspecify.."));

    @ArchTest
    static final ArchRule nothingDeployedKnowsWhatIsNotDeployed = noClasses()
            .that()
            .resideOutsideOfPackages(NOT_DEPLOYED)
            .should()
            .dependOnClassesThat(resideInAnyPackage(NOT_DEPLOYED));

    @ArchTest
    static final ArchRule whatIsDeployedNeedsNoToolOfTheBuild = noClasses()
            .that()
            .resideOutsideOfPackages(NOT_DEPLOYED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("simplenlg..", "picocli..", "org.apache.commons.statistics..");

    /** Setting up a mapper costs a cold start three times as much as Jackson's streaming parser and generator. */
    @ArchTest
    static final ArchRule whatIsDeployedStreamsItsJson = noClasses()
            .that()
            .resideOutsideOfPackages(NOT_DEPLOYED)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule yamlIsParsedInOneRoom = noClasses()
            .that()
            .resideOutsideOfPackage("needlecare.yaml..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.snakeyaml..");

    @ArchTest
    static final ArchRule noRoomsStandInACircle =
            slices().matching("needlecare.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatHearsAtHomeKnowsNoTopicAndNoDanger = noClasses()
            .that()
            .resideInAPackage("needlecare.home.simulator..")
            .and()
            .haveNameNotMatching("needlecare.home.simulator.(RequestInspector|Page|LocalSkill)(\\$.*)?")
            .should()
            .dependOnClassesThat(resideInAPackage("needlecare.triage..")
                    .or(resideInAPackage("needlecare.listening.."))
                    .or(resideInAPackage("needlecare.guidance..")));

    private static String named(String room) {
        return "needlecare." + room + "..";
    }
}
