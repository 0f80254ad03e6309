package needlecare.assistants;

import java.util.List;
import java.util.Map;
import needlecare.data.Tree;

/**
 * What assistants are told, and what they get beside the guidance's own answers, with placeholders of a region.
 *
 * @param instructions how the tools are to be used
 * @param tools titles and descriptions by the tool's name
 * @param parameters descriptions of parameters by name
 * @param fields descriptions of what comes back by name
 * @param areas where needles may have gone in
 * @param nearTheChest what is said behind an everyday answer where needles came near the lung
 * @param basis how well founded an answer is, by the strength of its weakest claim
 * @param texts single texts by name: {@code safety_line, about, unclear, unclear_next, failed, keeps_nothing, when_was_it}
 * @param mistakes what was wrong with a call, by kind
 * @param notHere topics that mean nothing in a call that stands alone
 * @param practitioner topics whose answers send to the practitioner
 */
public record AssistantWords(
        String instructions,
        Map<String, ToolWords> tools,
        Map<String, String> parameters,
        Map<String, String> fields,
        List<String> areas,
        NearTheChest nearTheChest,
        Map<String, String> basis,
        Map<String, String> texts,
        Map<String, String> mistakes,
        List<String> notHere,
        List<String> practitioner) {

    /** The title and the description of a tool. */
    public record ToolWords(String title, String description) {}

    /**
     * Areas near the lung.
     *
     * @param claims on which rests what is said
     * @param say behind an everyday answer
     * @param unless words of an answer that speaks of it itself
     */
    public record NearTheChest(List<String> areas, List<String> claims, String say, String unless) {}

    private static final List<String> TEXTS =
            List.of("safety_line", "about", "unclear", "unclear_next", "failed", "keeps_nothing", "when_was_it");

    /**
     * Reads {@code en/assistants.yaml}.
     *
     * @throws needlecare.data.DataException if something is missing, with its file and line
     */
    public static AssistantWords read(Tree tree) {
        return new AssistantWords(
                tree.field("instructions").text(),
                tree.field("tools")
                        .map(tool -> new ToolWords(
                                tool.field("title").text(),
                                tool.field("description").text())),
                tree.field("parameters").map(Tree::text),
                tree.field("fields").map(Tree::text),
                tree.field("areas").texts(),
                nearTheChest(tree.field("near_the_chest")),
                tree.field("basis").map(Tree::text),
                texts(tree),
                tree.field("mistakes").map(Tree::text),
                tree.field("not_here").texts(),
                tree.field("practitioner").texts());
    }

    private static NearTheChest nearTheChest(Tree tree) {
        tree.allow("areas", "claims", "say", "unless");
        return new NearTheChest(
                tree.field("areas").texts(),
                tree.field("claims").texts(),
                tree.field("say").text(),
                tree.field("unless").text());
    }

    private static Map<String, String> texts(Tree tree) {
        Map<String, String> texts = new java.util.LinkedHashMap<>();
        TEXTS.forEach(name -> texts.put(name, tree.field(name).text()));
        return texts;
    }

    /** A single text. */
    String text(String name) {
        return named(texts, name);
    }

    /** A text that the build has held to be there. */
    static String named(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no text is named " + name);
        }
        return text;
    }
}
