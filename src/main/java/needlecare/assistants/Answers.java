package needlecare.assistants;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import needlecare.assistants.ToolAnswer.Kind;
import needlecare.assistants.ToolAnswer.Level;
import needlecare.guidance.Claim;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.guidance.RecoveryClock;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Region;
import needlecare.guidance.Reply;
import needlecare.guidance.Urgency;
import needlecare.guidance.Wording;
import needlecare.listening.Listener;
import needlecare.triage.Finding;
import needlecare.triage.Screening;
import needlecare.triage.Triage;

/** Makes answers of the guidance. The same call at the same hour gets the same words: nothing is kept or varied. */
record Answers(Guidance guidance, Triage triage, Listener listener, AssistantWords words, InstantSource clock) {
    private static final String WARNING_SIGNS = "warning_signs";
    private static final String HELP = "help";
    private static final String FORGET_ME = "forget_me";
    private static final String NEXT = "next_question";

    /** The strengths of claims, the weakest first. A claim of the article names none. */
    private static final List<String> WEAKEST_FIRST = List.of("open", "article", "usual", "firm");

    /** The advice on the worst danger that is told in any passage of some texts; empty if none tells of one. */
    Optional<ToolAnswer> danger(Collection<String> texts, Region region) {
        return Passages.of(texts).stream()
                .flatMap(text -> triage.screen(text).danger().stream())
                .max(Comparator.comparing(Finding::urgency))
                .map(finding -> advice(finding, region));
    }

    private ToolAnswer advice(Finding finding, Region region) {
        RedFlag flag = guidance.redFlags().get(finding.flag());
        if (flag == null) {
            throw new IllegalStateException("no red flag is named " + finding.flag());
        }
        Urgency level = flag.advisories().containsKey(finding.urgency()) ? finding.urgency() : flag.urgency();
        Wording advisory = flag.advisories().get(level);
        if (advisory == null) {
            throw new IllegalStateException("no advisory for " + finding.flag());
        }
        String say = guidance.say(advisory.say(), region);
        return level == Urgency.EMERGENCY
                ? ToolAnswer.of(say, Level.EMERGENCY, Map.of("call", guidance.say("{emergency}", region)))
                : ToolAnswer.of(say, Level.TODAY, Map.of());
    }

    /** The everyday answer to what is felt or asked. */
    ToolAnswer everyday(ToolArguments given, Region region) {
        Screening screening = triage.screen(given.words());
        return listener.understand(given.words())
                .filter(question -> !words.notHere().contains(question.topic()))
                .or(() -> screening.mentions() ? Optional.of(Question.about(WARNING_SIGNS)) : Optional.empty())
                .map(question -> answer(question, given, region))
                .orElseGet(() -> unclear(region));
    }

    private ToolAnswer answer(Question question, ToolArguments given, Region region) {
        String topic = question.topic();
        if (topic.equals(HELP)) {
            return about(region);
        }
        if (topic.equals(FORGET_ME)) {
            return ToolAnswer.of(say("keeps_nothing", region), Level.HOME, Map.of());
        }
        Reply reply = guidance.answer(question, given.hours().map(this::hoursAgo), region, 0);
        Map<String, String> more = new LinkedHashMap<>();
        more.put("topic", topic.replace('_', ' '));
        basis(reply).ifPresent(basis -> more.put("basis", basis));
        if (given.hours().isEmpty() && guidance.dependsOnTime(topic)) {
            more.put(NEXT, words.text("when_was_it"));
        }
        return ToolAnswer.of(reply.speech() + nearTheChest(given, reply, region), level(reply), more);
    }

    /** What an answer says of the hours is counted from now; no clock of a place is known, so none is spoken. */
    private RecoveryClock hoursAgo(int hours) {
        Instant now = clock.instant();
        return new RecoveryClock(now.minus(Duration.ofHours(hours)), now, Optional.empty());
    }

    /** Once is enough: some answers speak of it themselves. */
    private String nearTheChest(ToolArguments given, Reply reply, Region region) {
        boolean near =
                given.area().filter(words.nearTheChest().areas()::contains).isPresent();
        return near && !reply.speech().contains(words.nearTheChest().unless())
                ? " " + guidance.say(words.nearTheChest().say(), region)
                : "";
    }

    private Level level(Reply reply) {
        if (reply.urgency() == Urgency.NONE) {
            return Level.UNCLEAR;
        }
        return words.practitioner().contains(reply.topic()) ? Level.PRACTITIONER : Level.HOME;
    }

    /** How well founded a reply is, by its weakest claim. */
    private Optional<String> basis(Reply reply) {
        List<String> strengths = reply.claims().stream()
                .flatMap(id -> Stream.ofNullable(guidance.claims().get(id)))
                .map(Answers::strength)
                .toList();
        return WEAKEST_FIRST.stream()
                .filter(strengths::contains)
                .findFirst()
                .map(strength -> AssistantWords.named(words.basis(), strength));
    }

    private static String strength(Claim claim) {
        return claim.strength().orElse("article");
    }

    ToolAnswer about(Region region) {
        return ToolAnswer.of(say("about", region), Level.HOME, Map.of());
    }

    ToolAnswer unclear(Region region) {
        return ToolAnswer.of(say("unclear", region), Level.UNCLEAR, Map.of(NEXT, words.text("unclear_next")));
    }

    /** Arguments that don't fit: what to do next, and still what to do in an emergency. */
    ToolAnswer mistake(String kind, Region region) {
        return new ToolAnswer(
                AssistantWords.named(words.mistakes(), kind) + " " + safetyLine(region),
                Level.UNCLEAR,
                Map.of(),
                Kind.MISTAKE);
    }

    /** Something of ours failed. */
    ToolAnswer failed(Region region) {
        return new ToolAnswer(say("failed", region), Level.UNCLEAR, Map.of(), Kind.FAULT);
    }

    String safetyLine(Region region) {
        return say("safety_line", region);
    }

    private String say(String name, Region region) {
        return guidance.say(words.text(name), region);
    }
}
