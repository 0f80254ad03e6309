package needlecare.assistants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The tools, with what each takes and gives: one for what is felt, one for what is asked, one about ourselves. */
enum Tool {
    SYMPTOM("check_symptom_after_needling", Optional.of("symptom"), true),
    QUESTION("answer_aftercare_question", Optional.of("question"), false),
    ABOUT("about_needle_care", Optional.empty(), false);

    static final String AREA = "treated_area";
    static final String HOURS = "hours_since_treatment";
    static final int LONGEST_TEXT = 300;

    /** A month: whoever asks later asks about something else. */
    static final int MOST_HOURS = 720;

    private static final String TYPE = "type";
    private static final String DESCRIPTION = "description";
    private static final String STRING = "string";

    private final String id;
    private final Optional<String> text;
    private final boolean takesArea;

    Tool(String id, Optional<String> text, boolean takesArea) {
        this.id = id;
        this.text = text;
        this.takesArea = takesArea;
    }

    /** Its name in the protocol. */
    String id() {
        return id;
    }

    /** The name of its parameter for the person's own words; empty if it takes none. */
    Optional<String> text() {
        return text;
    }

    /** Whether a parameter is one of its own. */
    boolean takes(String parameter) {
        return text.filter(parameter::equals).isPresent()
                || (takesArea && parameter.equals(AREA))
                || (text.isPresent() && parameter.equals(HOURS));
    }

    static Optional<Tool> named(Object name) {
        return Stream.of(values()).filter(tool -> tool.id.equals(name)).findFirst();
    }

    /** What {@code tools/list} says of it. */
    Map<String, Object> definition(AssistantWords words) {
        AssistantWords.ToolWords own = words.tools().get(id);
        if (own == null) {
            throw new IllegalArgumentException("no words for the tool " + id);
        }
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("name", id);
        definition.put("title", own.title());
        definition.put(DESCRIPTION, own.description());
        definition.put("inputSchema", input(words));
        definition.put("outputSchema", output(words));
        definition.put("annotations", annotations(own.title()));
        return definition;
    }

    private static Map<String, Object> annotations(String title) {
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("title", title);
        annotations.put("readOnlyHint", true);
        annotations.put("destructiveHint", false);
        annotations.put("idempotentHint", true);
        annotations.put("openWorldHint", false);
        return annotations;
    }

    private Map<String, Object> input(AssistantWords words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        text.ifPresent(name -> {
            Map<String, Object> own = described(STRING, words.parameters(), name);
            own.put("minLength", 1);
            own.put("maxLength", LONGEST_TEXT);
            properties.put(name, own);
            if (takesArea) {
                Map<String, Object> area = described(STRING, words.parameters(), AREA);
                area.put("enum", words.areas());
                properties.put(AREA, area);
            }
            Map<String, Object> hours = described("integer", words.parameters(), HOURS);
            hours.put("minimum", 0);
            hours.put("maximum", MOST_HOURS);
            properties.put(HOURS, hours);
        });
        return closed(properties, text.map(List::of).orElse(List.of()));
    }

    private Map<String, Object> output(AssistantWords words) {
        Map<String, Object> properties = new LinkedHashMap<>();
        Map<String, Object> urgency = described(STRING, words.fields(), "urgency");
        urgency.put(
                "enum",
                Stream.of(ToolAnswer.Level.values()).map(ToolAnswer.Level::id).toList());
        properties.put("urgency", urgency);
        for (String name : List.of("say", "call", "topic", "basis", "next_question")) {
            properties.put(name, described(STRING, words.fields(), name));
        }
        return closed(properties, List.of("urgency", "say"));
    }

    private static Map<String, Object> described(String type, Map<String, String> texts, String name) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put(TYPE, type);
        property.put(DESCRIPTION, AssistantWords.named(texts, name));
        return property;
    }

    private static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(TYPE, "object");
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }
}
