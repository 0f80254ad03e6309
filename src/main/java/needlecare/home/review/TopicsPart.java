package needlecare.home.review;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import needlecare.data.Tree;
import needlecare.guidance.Answer;
import needlecare.guidance.Claim;
import needlecare.guidance.Condition;
import needlecare.guidance.Guidance;
import needlecare.guidance.Phase;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Thing;
import needlecare.guidance.Topic;

/** The claims with what rests on them, and the everyday topics with every answer. */
record TopicsPart(Guidance guidance, Tree askings, Tree circumstances, RegionalTexts said) {
    /** The claims of the article. */
    Markup claims() {
        return claims(claim -> !claim.beyond());
    }

    /** The claims beyond the article, which are signed apart. */
    Markup claimsBeyond() {
        return claims(Claim::beyond);
    }

    private Markup claims(Predicate<Claim> which) {
        return Markup.of(guidance.claims().values().stream()
                .filter(which)
                .map(claim -> Markup.of(
                        Markup.heading(3, "claim-" + claim.id(), claim.id()),
                        Markup.text(claim.text()).in("p", "class", "claim"),
                        origin(claim),
                        Markup.list(restingOn(claim.id()))))
                .toList());
    }

    private static Markup origin(Claim claim) {
        List<Markup> parts = new ArrayList<>();
        claim.source().ifPresent(source -> parts.add(Markup.paragraph("Source: " + source + ".")));
        claim.strength().ifPresent(strength -> parts.add(Markup.paragraph("Strength: " + strength + ".")));
        return Markup.of(parts);
    }

    private List<Markup> restingOn(String claim) {
        List<Markup> resting = new ArrayList<>();
        for (Topic topic : guidance.topics().values()) {
            topic.everyAnswer()
                    .filter(answer -> answer.claims().contains(claim))
                    .forEach(answer -> resting.add(Markup.of(
                            Markup.link(anchor(answer), answer.id()),
                            Markup.text(": " + said.inShort(topic, answer)))));
        }
        for (RedFlag flag : guidance.redFlags().values()) {
            if (flag.claims().contains(claim)) {
                resting.add(Markup.of(
                        Markup.text("red flag "),
                        Markup.link("flag-" + flag.id(), flag.id()),
                        Markup.text(", at the level " + flag.urgency().id())));
            }
        }
        return resting;
    }

    /** Every topic with every answer, in the order in which they are tried. */
    Markup topics() {
        return Markup.of(guidance.topics().values().stream().map(this::topic).toList());
    }

    private Markup topic(Topic topic) {
        return Markup.of(
                Markup.heading(3, "topic-" + topic.id(), topic.id()),
                Markup.paragraph("Urgency: " + topic.urgency().id() + "." + about(topic)),
                Markup.table(
                        topic.id() + ": the first row whose condition holds is said",
                        List.of("answer", "when", "spoken", "shown", "rests on"),
                        topic.everyAnswer().map(answer -> row(topic, answer)).toList()),
                Sheet.BOX);
    }

    private String about(Topic topic) {
        if (topic.about().isEmpty()) {
            return "";
        }
        List<String> names = guidance.things().values().stream()
                .filter(thing -> topic.about().contains(thing.kind()))
                .map(Thing::id)
                .toList();
        return " May be asked about: " + String.join(", ", names) + ". Without one: \"" + topic.unnamed() + "\".";
    }

    private List<Markup> row(Topic topic, Answer answer) {
        List<Markup> variants = IntStream.range(0, answer.say().size())
                .mapToObj(variant -> said.spoken(topic, answer, variant))
                .toList();
        return List.of(
                Markup.text(answer.id()).in("span", "id", anchor(answer)),
                Markup.text(condition(topic, answer)),
                variants.size() == 1 ? variants.getFirst() : Markup.list(variants),
                said.shown(topic, answer),
                Markup.joined(
                        ", ",
                        answer.claims().stream()
                                .map(claim -> Markup.link("claim-" + claim, claim))
                                .toList()));
    }

    private String condition(Topic topic, Answer answer) {
        if (topic.more().filter(answer::equals).isPresent()) {
            return "asked to tell more";
        }
        Condition when = answer.when();
        List<String> parts = new ArrayList<>();
        if (!when.things().isEmpty()) {
            parts.add("about " + String.join(" or ", new TreeSet<>(when.things())));
        }
        if (!when.askings().isEmpty()) {
            parts.add("asked for "
                    + String.join(
                            "; or for ",
                            new TreeSet<>(when.askings())
                                    .stream().map(this::asking).toList()));
        }
        if (!when.circumstances().isEmpty()) {
            parts.add("named beside it: "
                    + String.join(
                            "; or ",
                            new TreeSet<>(when.circumstances())
                                    .stream().map(this::circumstance).toList()));
        }
        if (!when.phases().isEmpty()) {
            parts.add(String.join(
                    " or ",
                    new TreeSet<>(when.phases()).stream().map(TopicsPart::phase).toList()));
        }
        if (!when.locales().isEmpty()) {
            parts.add("in " + String.join(", ", new TreeSet<>(when.locales())));
        }
        return parts.isEmpty() ? "always" : String.join("; ", parts);
    }

    private String asking(String id) {
        return askings.find(id)
                .flatMap(asking -> asking.find("about"))
                .map(Tree::text)
                .orElse("may I, is it all right");
    }

    private String circumstance(String id) {
        return circumstances.find(id).map(named -> named.text("about")).orElse(id);
    }

    private static String phase(Phase phase) {
        return switch (phase) {
            case UNKNOWN -> "the time of the session isn't known";
            case FIRST_DAY -> "under 24 hours after the session";
            case SECOND_DAY -> "24 to 48 hours after the session";
            case LATER -> "48 hours or more after the session";
        };
    }

    /** How each thing is named in an answer: in the place where the answers above name the first one. */
    Markup things() {
        return Markup.table(
                "Things that a patient may ask about",
                List.of("thing", "kind", "named in an answer as", "also heard, and named as the patient did"),
                guidance.things().values().stream()
                        .map(thing -> List.of(
                                Markup.text(thing.id()),
                                Markup.text(thing.kind()),
                                said.spoken(thing.say()),
                                Markup.text(String.join(", ", thing.brands()))))
                        .toList());
    }

    /** Answers that inform about no treatment. */
    Markup withoutClaims() {
        return Markup.list(guidance.topics().values().stream()
                .flatMap(topic ->
                        topic.everyAnswer().filter(answer -> answer.claims().isEmpty()))
                .map(answer -> Markup.link(anchor(answer), answer.id()))
                .toList());
    }

    private static String anchor(Answer answer) {
        return "answer-" + answer.id().replace('/', '-');
    }
}
