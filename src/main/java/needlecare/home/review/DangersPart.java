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
    private final List<Tree> redFlags;
    private final Tree words;
    private final RegionalTexts said;
    private final WaitingPart waiting;
    private final Unconfirmed unconfirmed;

    DangersPart(Guidance guidance, SourceTrees sources, RegionalTexts said) {
        this.guidance = guidance;
        this.redFlags = sources.redFlags();
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
                sounds(file(flag)),
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

    private Tree file(RedFlag flag) {
        return redFlags.stream()
                .filter(file -> file.field("flag").text().equals(flag.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What must be heard and what must not, and the patterns. */
    private Markup sounds(Tree file) {
        String flag = file.field("flag").text();
        List<List<Markup>> rows = new ArrayList<>();
        file.field("heard")
                .fields()
                .forEach((level, texts) -> rows.add(List.of(
                        Markup.text(level),
                        Markup.texts(texts.texts()),
                        Markup.list(file.field("patterns").textsOf(level).stream()
                                .map(this::linked)
                                .toList()))));
        rows.add(List.of(Markup.text("no danger"), Markup.texts(file.textsOf("not_heard")), Markup.NONE));
        return Markup.table(flag + ": how it sounds", List.of("level", "examples", "plainest words"), rows);
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

    /** Red flags that some sentences take to another level than their usual one. */
    Markup raised() {
        List<List<Markup>> rows = new ArrayList<>();
        for (RedFlag flag : guidance.redFlags().values()) {
            file(flag).field("heard").fields().forEach((level, texts) -> {
                if (!level.equals(flag.urgency().id())) {
                    rows.add(List.of(
                            Markup.link("flag-" + flag.id(), flag.id()),
                            Markup.text(level),
                            Markup.text(flag.urgency().id()),
                            Markup.texts(texts.texts())));
                }
            });
        }
        return Markup.table(
                "Sentences at another level than their red flag's usual one: ours as well",
                List.of("red flag", "level", "usual level", "examples"),
                rows);
    }

    /** The word lists that the patterns use, and those that these use. */
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
        List<String> open = new ArrayList<>();
        redFlags.forEach(file -> open.addAll(namesIn(file.field("patterns"))));
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

    private static Markup anchored(String name) {
        return Markup.text("<" + name + ">").in("span", "id", anchor(name));
    }

    private static String anchor(String name) {
        return KIND_OF_LIST + name.replace(' ', '-');
    }
}
