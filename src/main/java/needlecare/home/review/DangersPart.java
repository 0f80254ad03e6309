package needlecare.home.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Urgency;

/** The red flags: what is said at which level, what that rests on, and how they are heard. */
final class DangersPart {
    private static final Pattern LIST = Pattern.compile("<([^<>]+)>");
    private static final String KIND_OF_LIST = "words-";

    private final Guidance guidance;
    private final Tree triage;
    private final Tree words;
    private final RegionalTexts said;
    private final WaitingPart waiting;
    private final Unconfirmed unconfirmed;

    DangersPart(Guidance guidance, SourceTrees sources, RegionalTexts said) {
        this.guidance = guidance;
        this.triage = sources.triage();
        this.words = sources.words();
        this.said = said;
        this.waiting = new WaitingPart(guidance, said);
        this.unconfirmed = new Unconfirmed(sources.guidance());
    }

    /** Each red flag, the one that outweighs all others first. */
    Markup redFlags() {
        return Markup.of(
                guidance.redFlags().values().stream().map(this::redFlag).toList());
    }

    private Markup redFlag(RedFlag flag) {
        return Markup.of(
                Markup.heading(3, "flag-" + flag.id(), flag.id()),
                Markup.of(
                                Markup.text("Level: "),
                                Markup.text(flag.urgency().id().toUpperCase(Locale.ROOT))
                                        .in("strong"),
                                Markup.text(". Rests on: "),
                                restsOn(flag),
                                Markup.text(". " + flag.source()))
                        .in("p"),
                Markup.table(
                        flag.id() + ": what is said, and nothing else",
                        List.of("level", "spoken", "shown"),
                        flag.advisories().keySet().stream()
                                .map(level -> List.of(
                                        Markup.of(
                                                Markup.text(level.id()), unconfirmed.ofAdvisory(flag.id(), level.id())),
                                        said.byRegion(region -> guidance.advisory(flag.id(), level, region)
                                                .speech()),
                                        said.byRegion(region -> guidance.advisory(flag.id(), level, region)
                                                .card())))
                                .toList()),
                waiting.own(flag),
                Markup.table(
                        flag.id() + ": rules by which it is heard, besides whole sentences",
                        List.of("rule", "level", "must hear", "must not hear"),
                        rules(flag.id()).stream()
                                .map(rule -> rule(flag.id(), rule))
                                .toList()),
                Sheet.BOX);
    }

    private static Markup restsOn(RedFlag flag) {
        return flag.claims().isEmpty()
                ? Markup.text("no claim, so the level is ours").in("strong")
                : Markup.joined(
                        ", ",
                        flag.claims().stream()
                                .map(claim -> Markup.link("claim-" + claim, claim))
                                .toList());
    }

    private List<Tree> rules(String flag) {
        return triage.field("rules").items().stream()
                .filter(file -> file.text("flag").equals(flag))
                .flatMap(file -> file.field("rules").items().stream())
                .toList();
    }

    private static List<Markup> rule(String flag, Tree rule) {
        String name = rule.text("rule");
        return List.of(
                Markup.link(anchor(flag, name), name),
                Markup.text(rule.text("level")),
                Markup.texts(rule.textsOf("examples")),
                Markup.texts(rule.textsOf("counter_examples")));
    }

    /** What each rule listens for. */
    Markup patterns() {
        List<List<Markup>> rows = new ArrayList<>();
        for (RedFlag flag : guidance.redFlags().values()) {
            for (Tree rule : rules(flag.id())) {
                String name = rule.text("rule");
                rows.add(List.of(
                        Markup.text(flag.id() + ": " + name).in("span", "id", anchor(flag.id(), name)),
                        Markup.of(
                                patterns("hears", rule),
                                patterns("with", rule),
                                patterns("unless", rule),
                                Markup.text(rule.textsOf("stays").contains("true") ? "gone is gone" : ""))));
            }
        }
        return Markup.table("What each rule listens for", List.of("rule", "patterns"), rows);
    }

    private Markup patterns(String field, Tree rule) {
        List<String> patterns = rule.textsOf(field);
        return patterns.isEmpty()
                ? Markup.NONE
                : Markup.of(
                        Markup.text(field).in("b"),
                        Markup.list(patterns.stream().map(this::linked).toList()));
    }

    /** A pattern with its word lists as links. */
    private Markup linked(String pattern) {
        List<Markup> parts = new ArrayList<>();
        int at = 0;
        for (MatchResult list : LIST.matcher(pattern).results().toList()) {
            parts.add(Markup.text(pattern.substring(at, list.start())));
            parts.add(Markup.link(anchor(list.group(1)), list.group()));
            at = list.end();
        }
        parts.add(Markup.text(pattern.substring(at)));
        return Markup.of(parts).in("code");
    }

    /** What is ours beyond the article. */
    Markup ours() {
        return Markup.table(
                "Red flags that rest on no claim: their levels need a clinician's sign-off",
                List.of("red flag", "levels", "source", "agreed / to be changed"),
                guidance.redFlags().values().stream()
                        .filter(flag -> flag.claims().isEmpty())
                        .map(flag -> List.of(
                                Markup.link("flag-" + flag.id(), flag.id()),
                                Markup.text(String.join(
                                        ", ",
                                        flag.advisories().keySet().stream()
                                                .map(Urgency::id)
                                                .toList())),
                                Markup.text(flag.source()),
                                Sheet.BOX))
                        .toList());
    }

    /** Rules that take a sign for more than its red flag usually is. */
    Markup raised() {
        List<List<Markup>> rows = new ArrayList<>();
        for (RedFlag flag : guidance.redFlags().values()) {
            for (Tree rule : rules(flag.id())) {
                Urgency level = Urgency.named(rule.text("level"));
                if (level != flag.urgency()) {
                    rows.add(List.of(
                            Markup.link("flag-" + flag.id(), flag.id()),
                            Markup.text(rule.text("rule")),
                            Markup.text(level.id()),
                            Markup.text(flag.urgency().id())));
                }
            }
        }
        return Markup.table(
                "Rules at another level than their red flag's usual one: ours as well",
                List.of("red flag", "rule", "level of the rule", "usual level"),
                rows);
    }

    /** The word lists that the rules use, and those that these use. */
    Markup lists() {
        Set<String> used = used();
        List<List<Markup>> rows = new ArrayList<>();
        words.find("concepts")
                .ifPresent(lists -> lists.fields().forEach((name, list) -> {
                    if (used.contains(name)) {
                        rows.add(List.of(anchored(name), Markup.text(String.join(", ", list.texts()))));
                    }
                }));
        words.find("patterns")
                .ifPresent(lists -> lists.fields().forEach((name, list) -> {
                    if (used.contains(name)) {
                        rows.add(List.of(
                                anchored(name),
                                Markup.list(
                                        list.texts().stream().map(this::linked).toList())));
                    }
                }));
        return Markup.table(
                "Word lists", List.of("list", "words (each stands for its forms, too: hurt, hurts, hurting)"), rows);
    }

    private Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(namesIn(triage.field("rules")));
        for (String field : SourceTrees.TRIAGE_CONTEXT) {
            triage.find(field).ifPresent(part -> open.addAll(namesIn(part)));
        }
        while (!open.isEmpty()) {
            String name = open.removeLast();
            if (used.add(name)) {
                for (String kind : List.of("concepts", "patterns")) {
                    words.find(kind).flatMap(lists -> lists.find(name)).ifPresent(list -> open.addAll(namesIn(list)));
                }
            }
        }
        return used;
    }

    private static List<String> namesIn(Tree tree) {
        return switch (tree) {
            case Tree.Text text ->
                LIST.matcher(text.value()).results().map(list -> list.group(1)).toList();
            case Tree.Items items ->
                items.parts().stream().flatMap(part -> namesIn(part).stream()).toList();
            case Tree.Fields fields ->
                fields.parts().values().stream()
                        .flatMap(part -> namesIn(part).stream())
                        .toList();
        };
    }

    /** What denies a danger, asks about one, or is harmless in itself. */
    Markup context() {
        List<Markup> parts = new ArrayList<>();
        for (String field : SourceTrees.TRIAGE_CONTEXT) {
            triage.find(field).filter(part -> !field.equals("sound_alikes")).ifPresent(part -> {
                parts.add(Markup.heading(3, "context-" + field, field));
                if (field.equals("well_being")) {
                    parts.add(anchored("denied_well_being"));
                }
                if (part instanceof Tree.Fields fields) {
                    fields.parts().forEach((name, list) -> {
                        parts.add(Markup.text(name).in("h4"));
                        parts.add(Markup.list(
                                list.texts().stream().map(this::linked).toList()));
                    });
                } else {
                    parts.add(
                            Markup.list(part.texts().stream().map(this::linked).toList()));
                }
            });
        }
        return Markup.of(parts);
    }

    private static Markup anchored(String name) {
        return Markup.text("<" + name + ">").in("span", "id", anchor(name));
    }

    private static String anchor(String flag, String rule) {
        return "rule-" + flag + "-" + rule.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static String anchor(String name) {
        return KIND_OF_LIST + name.replace(' ', '-');
    }
}
