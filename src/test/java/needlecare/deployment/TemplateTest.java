package needlecare.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.testing.Alexa;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;

/** What must hold of {@code template.yaml} before patients depend on it. */
class TemplateTest {
    private static final JsonNode TEMPLATE = Template.read("template.yaml");
    private static final JsonNode TYPES = Template.read("src/test/resources/deployment/resource-types.yaml");
    private static final JsonNode FUNCTION = properties("NeedleCare");
    private static final JsonNode ASSISTANT = properties("Assistant");
    private static final Set<String> GIVEN_BY_OTHERS = Set.of(
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "LAMBDA_TASK_ROOT",
            "JAVA_TOOL_OPTIONS",
            "JDK_JAVA_OPTIONS");
    private static final Pattern VARIABLE = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"");
    private static final String VALUE_OF_AMAZON_DATE = "PRESENT_REF";
    private static final int SHORTEST_KEY = 32;
    private static final int ALEXA_WAITS_SECONDS = 8;
    private static final int LONGEST_DESCRIPTION = 256;

    @Test
    void everyPropertyIsKnownAndNoneIsMissing() {
        assertThat(mistakes(TEMPLATE)).isEmpty();
    }

    @Test
    void aMisspeltOrMissingPropertyIsFound() {
        ObjectNode broken = TEMPLATE.deepCopy();
        broken.withObject("/Resources/Treatments/Properties").put("BilingMode", "PAY_PER_REQUEST");
        broken.withObject("/Resources/Treatments/Properties/TimeToLiveSpecification")
                .remove("Enabled");
        broken.withObject("/Resources/NeedleCare/Properties/SnapStart").put("ApplyTo", "PublishedVersions");
        broken.withObject("/Resources/Moon").put("Type", "AWS::Moon::Base");
        assertThat(mistakes(broken))
                .containsExactlyInAnyOrder(
                        "Treatments/BilingMode is unknown",
                        "Treatments/TimeToLiveSpecification/Enabled is missing",
                        "NeedleCare/SnapStart/ApplyTo is unknown",
                        "Moon is of the unknown kind AWS::Moon::Base");
    }

    @Test
    void everythingReferredToExists() {
        Set<String> names = new HashSet<>();
        TEMPLATE.path("Resources").fieldNames().forEachRemaining(names::add);
        TEMPLATE.path("Parameters").fieldNames().forEachRemaining(names::add);
        assertThat(Template.referred(TEMPLATE).stream()
                        .filter(name -> !name.startsWith("AWS::"))
                        .map(name -> name.replaceFirst("\\.Alias$", "")))
                .isNotEmpty()
                .isSubsetOf(names);
        Set<String> conditions = new TreeSet<>();
        Template.walk(TEMPLATE, "", (path, node) -> {
            if (path.matches("/(Resources|Outputs)/[^/]+/Condition")) {
                conditions.add(node.asText());
            }
            if (node.has("Fn::If")) {
                conditions.add(node.path("Fn::If").path(0).asText());
            }
        });
        assertThat(conditions).isEqualTo(names(TEMPLATE.path("Conditions")));
    }

    @Test
    void everyParameterIsExplainedUsedAndChecked() {
        Set<String> used = Template.referred(TEMPLATE);
        TEMPLATE.path("Parameters").properties().forEach(parameter -> {
            JsonNode rules = parameter.getValue();
            assertThat(rules.path("Description").asText())
                    .as(parameter.getKey())
                    .isNotBlank();
            assertThat(used).contains(parameter.getKey());
            assertThat(rules.has("AllowedPattern") || rules.has("AllowedValues") || rules.has("MaxValue"))
                    .as(parameter.getKey() + " is checked")
                    .isTrue();
            if (rules.has("Default")) {
                assertThat(allows(rules, rules.path("Default").asText()))
                        .as(parameter.getKey() + " allows its own default")
                        .isTrue();
            }
        });
    }

    @Test
    void parametersRefuseWhatIsWrong() {
        Map.of(
                        "SkillId", "amzn1.ask.skill.mine",
                        "RememberTreatments", "true",
                        "KeyGeneration", "0",
                        "Clinic", "../../etc/passwd",
                        "AlarmEmail", "somebody",
                        "Deployment", "Someday",
                        "ReservedConcurrency", "-1",
                        "SlowAnswer", "9000",
                        "OfferAssistants", "true",
                        "AssistantRate", "0")
                .forEach((name, value) -> assertThat(
                                allows(TEMPLATE.path("Parameters").path(name), value))
                        .as(name + " " + value)
                        .isFalse());
        assertThat(TEMPLATE.path("Parameters").size()).as("all of them").isEqualTo(11);
    }

    @Test
    void onlyTheSkillIdMustBeGiven() {
        List<String> needed = new ArrayList<>();
        TEMPLATE.path("Parameters").properties().forEach(parameter -> {
            if (!parameter.getValue().has("Default")) {
                needed.add(parameter.getKey());
            }
        });
        assertThat(needed).containsExactly("SkillId");
    }

    @Test
    void theHandlerExists() throws Exception {
        String[] handler = FUNCTION.path("Handler").asText().split("::", -1);
        Class<?> door = Class.forName(handler[0]);
        assertThat(door).isAssignableTo(RequestStreamHandler.class);
        assertThat(door.getConstructor())
                .as("Lambda makes it without arguments")
                .isNotNull();
        assertThat(Stream.of(door.getMethods()).map(java.lang.reflect.Method::getName))
                .contains(handler[1]);
        String pom = Files.readString(TestSkill.file("pom.xml"));
        assertThat(pom)
                .as("the jar that is built is the jar that is deployed")
                .contains("<outputFile>"
                        + FUNCTION.path("CodeUri").asText().replace("target", "${project.build.directory}")
                        + "</outputFile>");
    }

    @Test
    void theFunctionStartsFromASnapshotOnJava25() throws IOException {
        assertThat(FUNCTION.path("Runtime").asText()).isEqualTo("java25");
        assertThat(Files.readString(TestSkill.file("pom.xml"))).contains("<maven.compiler.release>25<");
        assertThat(Template.texts(FUNCTION.path("Architectures"))).containsExactly("arm64");
        assertThat(FUNCTION.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
        assertThat(FUNCTION.path("AutoPublishAlias").asText()).isEqualTo("live");
        assertThat(FUNCTION.path("Timeout").asInt()).isBetween(1, ALEXA_WAITS_SECONDS);
        assertThat(FUNCTION.has("ReservedConcurrentExecutions")).isTrue();
    }

    /** Open to all, so throttled; and it may do nothing but write its own log. */
    @Test
    void theFunctionForOtherAssistantsIsOfferedOnRequest() throws Exception {
        assertThat(TEMPLATE.at("/Parameters/OfferAssistants/Default").asText()).isEqualTo("no");
        TEMPLATE.path("Resources").properties().forEach(resource -> {
            if (resource.getKey().contains("Assistant")) {
                assertThat(resource.getValue().path("Condition").asText())
                        .as(resource.getKey())
                        .isEqualTo("OffersAssistants");
            }
        });
        String[] handler = ASSISTANT.path("Handler").asText().split("::", -1);
        assertThat(Class.forName(handler[0]))
                .isAssignableTo(RequestStreamHandler.class)
                .hasDeclaredMethods(handler[1]);
        for (String same : List.of("CodeUri", "Runtime", "Architectures", "SnapStart", "AutoPublishAlias", "Timeout")) {
            assertThat(ASSISTANT.path(same)).as(same).isEqualTo(FUNCTION.path(same));
        }
        assertThat(Template.referred(ASSISTANT.path("VersionDescription")))
                .isEqualTo(Template.referred(ASSISTANT.path("Environment")));
        assertThat(Template.referred(ASSISTANT.path("DeploymentPreference")))
                .containsExactlyInAnyOrder(
                        "Deployment", "AssistantErrorsAlarm", "AssistantSafetyLineAlarm", "SlowAssistantAnswersAlarm");
        assertThat(properties("AssistantApi").at("/DefaultRouteSettings").size())
                .isEqualTo(2);
        assertThat(properties("AssistantApi").has("AccessLogSettings"))
                .as("the address logs nothing")
                .isFalse();
        assertThat(Template.texts(properties("AssistantRole").at("/Policies/0/PolicyDocument/Statement/0/Action")))
                .containsExactly("logs:CreateLogStream", "logs:PutLogEvents");
        assertThat(properties("AssistantRole").path("Policies").size()).isOne();
        ASSISTANT
                .path("Events")
                .forEach(event -> assertThat(
                                event.at("/Properties/PayloadFormatVersion").asText())
                        .isEqualTo("2.0"));
    }

    @Test
    void aChangedEnvironmentIsAlwaysPublished() {
        assertThat(FUNCTION.path("AutoPublishAliasAllProperties").asText()).isEqualTo("true");
        Set<String> behind = new TreeSet<>();
        Template.referred(FUNCTION.path("Environment")).forEach(name -> {
            if (TEMPLATE.path("Parameters").has(name)) {
                behind.add(name);
            }
        });
        behind.addAll(List.of("RememberTreatments", "KeyGeneration"));
        assertThat(Template.referred(FUNCTION.path("VersionDescription"))).isEqualTo(behind);
        assertThat(FUNCTION.at("/VersionDescription/Fn::Sub").asText().length() + 100)
                .isLessThan(LONGEST_DESCRIPTION);
        assertThat(Template.referred(properties("Key"))).contains("KeyGeneration");
    }

    @Test
    void aNewVersionTakesOverGraduallyAndAnAlarmBringsTheOldOneBack() {
        JsonNode preference = FUNCTION.path("DeploymentPreference");
        assertThat(TEMPLATE.at("/Parameters/Deployment/Default").asText()).startsWith("Canary");
        assertThat(Template.referred(preference))
                .containsExactlyInAnyOrder("Deployment", "ErrorsAlarm", "SafetyLineAlarm", "SlowAnswersAlarm");
    }

    @Test
    void theEnvironmentHasTheNamesThatTheCodeReads() throws IOException {
        Set<String> given = names(FUNCTION.at("/Environment/Variables"));
        assertThat(given).containsExactlyInAnyOrder("SKILL_ID", "TABLE_NAME", "NEEDLECARE_KEY", "NEEDLECARE_CLINIC");
        Set<String> read = new TreeSet<>();
        for (String room : List.of("lambda", "skill", "memory")) {
            try (Stream<Path> files = Files.walk(TestSkill.file("src/main/java/needlecare/" + room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Matcher names = VARIABLE.matcher(Files.readString(file));
                    while (names.find()) {
                        read.add(names.group(1));
                    }
                }
            }
        }
        read.removeAll(GIVEN_BY_OTHERS);
        read.remove(VALUE_OF_AMAZON_DATE);
        assertThat(read).contains("SKILL_ID");
        assertThat(given).as("every variable that the code reads is given").containsAll(read);
    }

    @Test
    void onlyAlexaMayCallItAndOnlyForOurSkill() {
        assertThat(FUNCTION.path("Events").size()).isOne();
        assertThat(FUNCTION.at("/Events/Alexa/Type").asText()).isEqualTo("AlexaSkill");
        assertThat(FUNCTION.at("/Events/Alexa/Properties/SkillId/Ref").asText()).isEqualTo("SkillId");
        assertThat(FUNCTION.has("FunctionUrlConfig"))
                .as("no address on the web")
                .isFalse();
        assertThat(resourcesOf("AWS::Lambda::Permission")).isEmpty();
    }

    @Test
    void nothingIsWideOpen() {
        Template.walk(TEMPLATE.path("Resources"), "", (path, node) -> {
            if (path.matches(".*/(Action|Resource|Principal|NotAction|NotResource)(/.*)?") && node.isTextual()) {
                assertThat(node.asText()).as(path).doesNotContain("*");
            }
            assertThat(path).doesNotEndWith("/NotAction").doesNotEndWith("/NotResource");
        });
        assertThat(FUNCTION.has("Policies")).as("no policies beside the role's").isFalse();
        assertThat(Template.texts(properties("Role").at("/AssumeRolePolicyDocument/Statement/0/Principal")))
                .containsExactly("lambda.amazonaws.com");
        assertThat(properties("Role").has("ManagedPolicyArns")).isFalse();
    }

    @Test
    void oneTableAndFourActions() {
        List<String> actions = new ArrayList<>();
        Template.walk(properties("Role"), "", (path, node) -> {
            if (path.endsWith("/Statement/0")
                    && Template.texts(node.path("Action")).toString().contains("dynamodb")) {
                actions.addAll(Template.texts(node.path("Action")));
                assertThat(node.at("/Resource/Fn::GetAtt").asText()).isEqualTo("Treatments.Arn");
            }
        });
        assertThat(actions)
                .containsExactlyInAnyOrder(
                        "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem");
        assertThat(resourcesOf("AWS::DynamoDB::Table")).containsExactly("Treatments");
    }

    @Test
    void theTableForgets() {
        JsonNode table = properties("Treatments");
        assertThat(table.at("/KeySchema/0/AttributeName").asText()).isEqualTo("user");
        assertThat(table.at("/AttributeDefinitions/0/AttributeType").asText()).isEqualTo("S");
        assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText()).isEqualTo("expires");
        assertThat(table.at("/TimeToLiveSpecification/Enabled").asBoolean()).isTrue();
        assertThat(table.at("/SSESpecification/SSEEnabled").asBoolean()).isTrue();
        assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(table.at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean())
                .as("forgotten is forgotten")
                .isFalse();
        assertThat(table.has("StreamSpecification")).isFalse();
        assertThat(TEMPLATE.at("/Resources/Treatments/DeletionPolicy").asText()).isEqualTo("Delete");
    }

    @Test
    void noPersonEverSeesTheKey() {
        JsonNode made = properties("Key").path("GenerateSecretString");
        assertThat(made.path("PasswordLength").asInt()).isGreaterThanOrEqualTo(SHORTEST_KEY);
        assertThat(made.path("ExcludePunctuation").asBoolean()).isTrue();
        assertThat(properties("Key").has("SecretString")).isFalse();
        assertThat(FUNCTION.at("/Environment/Variables/NEEDLECARE_KEY/Fn::If/1/Fn::Sub")
                        .asText())
                .isEqualTo("{{resolve:secretsmanager:${Key}:SecretString}}");
        assertThat(Template.referred(TEMPLATE.path("Outputs"))).doesNotContain("Key");
    }

    @Test
    void withoutATableThereIsNoNameAndNoKey() {
        assertThat(FUNCTION.at("/Environment/Variables/TABLE_NAME/Fn::If/2").asText("?"))
                .isEmpty();
        assertThat(FUNCTION.at("/Environment/Variables/NEEDLECARE_KEY/Fn::If/2").asText("?"))
                .isEmpty();
        Stream.of("Treatments", "Key", "StoreFaultsAlarm")
                .forEach(name -> assertThat(
                                TEMPLATE.at("/Resources/" + name + "/Condition").asText())
                        .isEqualTo("RemembersTreatments"));
    }

    @Test
    void logsAreKeptThirtyDays() {
        assertThat(FUNCTION.at("/LoggingConfig/LogGroup/Ref").asText()).isEqualTo("Log");
        assertThat(FUNCTION.at("/LoggingConfig/LogFormat").asText("Text"))
                .as("a line of metrics must not be wrapped into another JSON object")
                .isEqualTo("Text");
        assertThat(properties("Log").path("RetentionInDays").asInt()).isEqualTo(30);
        assertThat(properties("AssistantLog").path("RetentionInDays").asInt()).isEqualTo(30);
        assertThat(resourcesOf("AWS::Logs::LogGroup")).containsExactly("AssistantLog", "Log");
    }

    @Test
    void everyAlarmCountsWhatExistsAndSaysWhatToDo() throws IOException {
        String operations = Files.readString(TestSkill.file("docs/operations.md"));
        List<String> alarms = resourcesOf("AWS::CloudWatch::Alarm");
        assertThat(alarms)
                .containsExactlyInAnyOrder(
                        "ErrorsAlarm",
                        "SafetyLineAlarm",
                        "SlowAnswersAlarm",
                        "ThrottlesAlarm",
                        "StoreFaultsAlarm",
                        "AssistantErrorsAlarm",
                        "AssistantSafetyLineAlarm",
                        "SlowAssistantAnswersAlarm",
                        "AssistantThrottlesAlarm");
        for (String name : alarms) {
            JsonNode alarm = properties(name);
            assertThat(alarm.path("TreatMissingData").asText()).as(name).isEqualTo("notBreaching");
            assertThat(Template.referred(alarm.path("AlarmActions")))
                    .containsExactlyInAnyOrder("AWS::NoValue", "AlarmMessages");
            boolean assistants = name.contains("Assistant");
            assertThat(Template.referred(alarm.path("Dimensions")))
                    .containsExactly(assistants ? "Assistant" : "NeedleCare");
            if (alarm.path("Namespace").asText().equals("NeedleCare")) {
                assertThat(metrics(assistants ? "AssistantMetrics" : "EmbeddedMetrics"))
                        .contains(alarm.path("MetricName").asText());
            }
            Matcher heading = Pattern.compile("docs/operations\\.md, \"([^\"]+)\"")
                    .matcher(alarm.path("AlarmDescription").asText());
            assertThat(heading.find()).as(name + " says where to read on").isTrue();
            assertThat(operations).contains("### " + heading.group(1) + "\n");
        }
    }

    @Test
    void theDashboardsShowWhatIsCounted() throws IOException {
        assertThat(shown("Dashboard")).isEqualTo(metrics("EmbeddedMetrics"));
        assertThat(shown("AssistantDashboard")).isEqualTo(metrics("AssistantMetrics"));
        assertThat(properties("AssistantDashboard").toString()).contains("p95");
    }

    private static Set<String> shown(String name) {
        String body = properties(name).at("/DashboardBody/Fn::Sub").asText();
        JsonNode dashboard = Alexa.tree(body);
        assertThat(dashboard.path("widgets").size()).isPositive();
        Set<String> shown = new TreeSet<>();
        dashboard.path("widgets").forEach(widget -> {
            assertThat(widget.at("/properties/title").asText()).isNotBlank();
            assertThat(widget.at("/properties/region").asText()).isEqualTo("${AWS::Region}");
            String namespace = "";
            for (JsonNode metric : widget.at("/properties/metrics")) {
                namespace =
                        metric.path(0).isTextual() && !metric.path(0).asText().startsWith(".")
                                ? metric.path(0).asText()
                                : namespace;
                if (namespace.equals("NeedleCare")) {
                    shown.add(metric.path(1).asText());
                }
            }
        });
        return shown;
    }

    @Test
    void everythingCarriesTags() {
        TEMPLATE.path("Resources").properties().forEach(resource -> {
            JsonNode known = TYPES.path(resource.getValue().path("Type").asText());
            if (known.path("fields").has("Tags") && !resource.getKey().endsWith("Dashboard")) {
                assertThat(Template.texts(resource.getValue().at("/Properties/Tags")))
                        .as(resource.getKey())
                        .contains("needle-care", "AWS::StackName");
            }
        });
    }

    /** The metrics that the code writes; the source is where their names stand. */
    private static Set<String> metrics(String writer) throws IOException {
        String source = Files.readString(TestSkill.file("src/main/java/needlecare/lambda/" + writer + ".java"));
        Set<String> names = new TreeSet<>();
        Matcher fields = Pattern.compile("json\\.writeNumberField\\(\"([A-Z][A-Za-z]+)\", (?:1|count\\(|took)")
                .matcher(source);
        while (fields.find()) {
            names.add(fields.group(1));
        }
        return names;
    }

    private static List<String> mistakes(JsonNode template) {
        List<String> mistakes = new ArrayList<>();
        template.path("Resources").properties().forEach(resource -> {
            String type = resource.getValue().path("Type").asText();
            if (TYPES.has(type)) {
                check(resource.getKey(), resource.getValue().path("Properties"), TYPES.path(type), mistakes);
            } else {
                mistakes.add(resource.getKey() + " is of the unknown kind " + type);
            }
        });
        return mistakes;
    }

    private static void check(String path, JsonNode given, JsonNode known, List<String> mistakes) {
        if (!known.has("fields") || isCall(given)) {
            return;
        }
        if (known.path("list").asBoolean()) {
            given.forEach(part -> checkFields(path, part, known.path("fields"), mistakes));
        } else if (known.path("map").asBoolean()) {
            given.properties()
                    .forEach(part ->
                            checkFields(path + "/" + part.getKey(), part.getValue(), known.path("fields"), mistakes));
        } else {
            checkFields(path, given, known.path("fields"), mistakes);
        }
    }

    private static void checkFields(String path, JsonNode given, JsonNode known, List<String> mistakes) {
        if (isCall(given)) {
            return;
        }
        given.properties().forEach(field -> {
            if (known.has(field.getKey())) {
                check(path + "/" + field.getKey(), field.getValue(), known.path(field.getKey()), mistakes);
            } else {
                mistakes.add(path + "/" + field.getKey() + " is unknown");
            }
        });
        known.properties().forEach(field -> {
            if (field.getValue().path("required").asBoolean() && !given.has(field.getKey())) {
                mistakes.add(path + "/" + field.getKey() + " is missing");
            }
        });
    }

    private static boolean isCall(JsonNode node) {
        return node.isObject()
                && node.size() == 1
                && (node.has("Ref") || node.fieldNames().next().startsWith("Fn::"));
    }

    private static boolean allows(JsonNode rules, String value) {
        if (rules.path("Type").asText().equals("Number")) {
            int number = Integer.parseInt(value);
            return number >= rules.path("MinValue").asInt()
                    && number <= rules.path("MaxValue").asInt();
        }
        return (!rules.has("AllowedPattern")
                        || value.matches(rules.path("AllowedPattern").asText()))
                && (!rules.has("AllowedValues")
                        || Template.texts(rules.path("AllowedValues")).contains(value));
    }

    private static List<String> resourcesOf(String type) {
        List<String> names = new ArrayList<>();
        TEMPLATE.path("Resources").properties().forEach(resource -> {
            if (resource.getValue().path("Type").asText().equals(type)) {
                names.add(resource.getKey());
            }
        });
        return names;
    }

    private static JsonNode properties(String resource) {
        return TEMPLATE.at("/Resources/" + resource + "/Properties");
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
