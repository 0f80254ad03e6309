package needlecare.assistants;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tool answers. It is complete in itself, since the assistant may say any part of it again later.
 *
 * @param say the text for the patient
 * @param level how urgent it is
 * @param more what stands beside the text, by name: nothing but the number beside an emergency
 * @param kind whether it answers, refuses the arguments, or stands in for an answer that failed
 */
record ToolAnswer(String say, Level level, Map<String, String> more, Kind kind) {
    /** How urgent an answer is, named for whoever reads it. */
    enum Level {
        EMERGENCY("emergency"),
        TODAY("today"),
        PRACTITIONER("practitioner"),
        HOME("home"),
        UNCLEAR("unclear");

        private final String id;

        Level(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    /** What came of a call. */
    enum Kind {
        ANSWER,
        MISTAKE,
        FAULT
    }

    static ToolAnswer of(String say, Level level, Map<String, String> more) {
        return new ToolAnswer(say, level, more, Kind.ANSWER);
    }

    /** The result as the protocol has it: one block of text, and the same as fields. */
    Map<String, Object> result() {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("content", List.of(content()));
        if (kind != Kind.MISTAKE) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("urgency", level.id());
            fields.put("say", say);
            fields.putAll(more);
            result.put("structuredContent", fields);
        }
        result.put("isError", kind == Kind.MISTAKE);
        return result;
    }

    private Map<String, Object> content() {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("type", "text");
        block.put("text", say);
        if (level == Level.EMERGENCY) {
            Map<String, Object> annotations = new LinkedHashMap<>();
            annotations.put("audience", List.of("user", "assistant"));
            annotations.put("priority", 1);
            block.put("annotations", annotations);
        }
        return block;
    }
}
