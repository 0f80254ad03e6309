package needlecare.home.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import needlecare.build.packaging.Packaging;
import needlecare.clinic.Clinics;
import needlecare.data.Tree;
import needlecare.guidance.Answer;
import needlecare.guidance.Claim;
import needlecare.guidance.Guidance;
import needlecare.guidance.Question;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Region;
import needlecare.guidance.Reply;
import needlecare.guidance.Thing;
import needlecare.guidance.Topic;
import needlecare.guidance.Urgency;
import needlecare.testing.TestSkill;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review sheet holds every word that is said, and all by which danger is heard. */
class SheetTest {
    private static final Guidance GUIDANCE = TestSkill.guidance();
    private static final Path PROJECT = TestSkill.file("");
    private static final SourceTrees SOURCES = Packaging.sources(PROJECT);
    private static final String PAGE = page(Optional.empty());
    private static final String READ = read(PAGE);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void everyAnswerThatAnyRegionHearsStandsOnIt() {
        List<String> missing = new ArrayList<>();
        for (Region region : GUIDANCE.regions().values()) {
            for (Topic topic : GUIDANCE.topics().values()) {
                for (Answer answer : answers(topic)) {
                    if (!answer.when().locales().isEmpty()
                            && !answer.when().locales().contains(region.locale())) {
                        continue;
                    }
                    for (int variant = 0; variant < answer.say().size(); variant++) {
                        Reply reply = reply(topic, answer, region, variant);
                        hold(reply.speech(), missing);
                        hold(reply.card(), missing);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The sheet names one thing in each answer; what another one is called there stands in a list. */
    @Test
    void everyThingIsNamedOnItAsItIsSaid() {
        List<String> missing = new ArrayList<>();
        for (Region region : GUIDANCE.regions().values()) {
            for (Thing thing : GUIDANCE.things().values()) {
                hold(GUIDANCE.say(thing.say(), region), missing);
                thing.brands().forEach(brand -> hold(brand, missing));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyAdvisoryThatAnyRegionHearsStandsOnIt() {
        List<String> missing = new ArrayList<>();
        for (Region region : GUIDANCE.regions().values()) {
            for (RedFlag flag : GUIDANCE.redFlags().values()) {
                for (Urgency level : flag.advisories().keySet()) {
                    hold(GUIDANCE.advisory(flag.id(), level, region).speech(), missing);
                    hold(GUIDANCE.advisory(flag.id(), level, region).card(), missing);
                }
                hold(flag.source(), missing);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextForTheTimeOfWaitingStandsOnItAsEachRegionHearsIt() {
        List<String> missing = new ArrayList<>();
        for (Region region : GUIDANCE.regions().values()) {
            for (RedFlag flag : TestSkill.redFlagsToWaitWith()) {
                for (String kind : GUIDANCE.whileWaiting().kinds().keySet()) {
                    Reply reply = GUIDANCE.whileWaiting(flag.id(), kind, TestSkill.highest(flag), region);
                    hold(reply.speech(), missing);
                    hold(reply.card(), missing);
                }
            }
        }
        GUIDANCE.whileWaiting().kinds().values().forEach(kind -> hold(kind.about(), missing));
        assertThat(missing).isEmpty();
    }

    /** A number that nobody has tried must not look like one that somebody has. */
    @Test
    void whatIsUnconfirmedIsMarkedInItsPlaceAndListedAtTheTop() {
        String list = read(between(PAGE, "id=\"unconfirmed\"", "<h2 "));
        List<String> checks = new ArrayList<>();
        SOURCES.guidance()
                .field("regions")
                .fields()
                .forEach((locale, region) -> region.fields()
                        .forEach((word, wording) -> check(wording).ifPresent(check -> {
                            checks.add(check);
                            assertThat(list).contains(locale + ", " + word + " " + check);
                            assertThat(read(between(PAGE, "id=\"numbers\"", "<h2 ")))
                                    .contains(sourceOf(region, word) + " UNCONFIRMED: " + check);
                        })));
        for (Tree flag : SOURCES.guidance().field("red_flags").items()) {
            String id = flag.field("flag").text();
            flag.field("advisory")
                    .fields()
                    .forEach((level, advisory) -> check(advisory).ifPresent(check -> {
                        checks.add(check);
                        assertThat(list).contains(id + ", " + level + " " + check);
                        assertThat(read(between(PAGE, "id=\"flag-" + id + "\"", "<h3 ")))
                                .contains(level + " UNCONFIRMED: " + check);
                    }));
        }
        assertThat(checks).hasSizeGreaterThan(10);
        assertThat(PAGE).contains("class=\"unconfirmed\"", ".unconfirmed {");
    }

    private static Optional<String> check(Tree tree) {
        return tree instanceof Tree.Fields fields ? fields.find("check").map(Tree::text) : Optional.empty();
    }

    private static String sourceOf(Tree region, String word) {
        return region.field("sources").field(word).text();
    }

    @Test
    void everyTextOfTheConversationStandsOnIt() {
        List<String> missing = new ArrayList<>();
        for (String part : List.of("conversation", "clock", "reminders", "screens")) {
            for (String text : texts(SOURCES.guidance().field(part))) {
                boolean regional = PLACEHOLDER
                        .matcher(text)
                        .results()
                        .allMatch(found -> Guidance.regionalWords().contains(found.group(1)));
                for (Region region : GUIDANCE.regions().values()) {
                    hold(regional ? GUIDANCE.say(text, region) : text, missing);
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(READ).contains(GUIDANCE.conversation().safetyLine().replace("{emergency}", "nine one one"));
    }

    @Test
    void everyExampleEveryPatternAndEveryListThatOneNamesStandsOnIt() {
        List<String> missing = new ArrayList<>();
        Set<String> lists = new HashSet<>();
        for (Tree file : SOURCES.redFlags()) {
            String flag = file.field("flag").text();
            String section = read(between(PAGE, "id=\"flag-" + flag + "\"", "<h3 "));
            for (String text : howItSounds(file)) {
                if (!section.contains(text)) {
                    missing.add(flag + ": " + text);
                }
            }
            lists.addAll(listsIn(texts(file.field("patterns"))));
        }
        assertThat(lists).hasSizeGreaterThan(100);
        for (String list : withThoseTheyName(lists)) {
            hold("<" + list + ">", missing);
            Optional<Tree> words = SOURCES.words().field("concepts").find(list);
            words.ifPresent(found -> hold(String.join(", ", found.texts()), missing));
            if (words.isEmpty()) {
                SOURCES.words().field("patterns").field(list).texts().forEach(pattern -> hold(pattern, missing));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> howItSounds(Tree file) {
        List<String> all = new ArrayList<>(texts(file.field("heard")));
        all.addAll(file.textsOf("not_heard"));
        all.addAll(texts(file.field("patterns")));
        return all;
    }

    private static Set<String> listsIn(List<String> patterns) {
        Set<String> lists = new TreeSet<>();
        patterns.forEach(pattern ->
                Pattern.compile("<([^<>]+)>").matcher(pattern).results().forEach(list -> lists.add(list.group(1))));
        return lists;
    }

    /** A list may name others, and a pattern of a list as well. */
    private static Set<String> withThoseTheyName(Set<String> lists) {
        Set<String> all = new TreeSet<>(lists);
        for (String list : lists) {
            for (String kind : List.of("concepts", "patterns")) {
                SOURCES.words().field(kind).find(list).ifPresent(named -> all.addAll(listsIn(named.texts())));
            }
        }
        return all.size() == lists.size() ? all : withThoseTheyName(all);
    }

    @Test
    void everyClaimStandsOnItWithWhatRestsOnIt() {
        for (String claim : GUIDANCE.claims().keySet()) {
            String section = between(PAGE, "id=\"claim-" + claim + "\"", "<h3 ");
            List<String> resting = GUIDANCE.topics().values().stream()
                    .flatMap(topic -> answers(topic).stream())
                    .filter(answer -> answer.claims().contains(claim))
                    .map(Answer::id)
                    .toList();
            assertThat(section).as(claim).startsWith(claim + "<").contains(resting);
            Claim made = Optional.ofNullable(GUIDANCE.claims().get(claim)).orElseThrow();
            assertThat(read(section))
                    .contains(made.text())
                    .contains(made.source().orElse(""));
        }
    }

    @Test
    void whatGoesBeyondTheArticleIsSignedApart() {
        String article = between(PAGE, "id=\"claims\"", "id=\"claims-beyond\"");
        String beyond = between(PAGE, "id=\"claims-beyond\"", "<h2 ");
        for (Claim claim : GUIDANCE.claims().values()) {
            String place = "id=\"claim-" + claim.id() + "\"";
            assertThat(claim.beyond() ? beyond : article).as(claim.id()).contains(place);
            assertThat(claim.beyond()).as(claim.id()).isEqualTo(claim.id().compareTo("C30") >= 0);
        }
    }

    @Test
    void whatIsOursIsListedForSignOff() {
        String ours = read(between(PAGE, "id=\"ours\"", "<h2 "));
        for (RedFlag flag : GUIDANCE.redFlags().values()) {
            String row = flag.id() + " "
                    + String.join(
                            ", ",
                            flag.advisories().keySet().stream().map(Urgency::id).toList()) + " " + flag.source();
            if (flag.claims().isEmpty()) {
                assertThat(ours).contains(row);
            } else {
                assertThat(ours).doesNotContain(row);
            }
        }
    }

    @Test
    void everyNumberStandsOnItWithItsDateAndItsSource() {
        String numbers = read(between(PAGE, "id=\"numbers\"", "<h2 "));
        for (Region region : GUIDANCE.regions().values()) {
            Tree sources =
                    SOURCES.guidance().field("regions").field(region.locale()).field("sources");
            for (String number : List.of("emergency", "crisis", "provider", "doctor", "maternity", "poison")) {
                var wording = Optional.ofNullable(region.words().get(number)).orElseThrow();
                assertThat(numbers)
                        .contains(String.join(
                                " ",
                                region.locale() + ", " + number,
                                wording.say(),
                                wording.show(),
                                region.checked(),
                                sources.field(number).text()));
            }
        }
    }

    @Test
    void aClinicsOwnWordsStandOnIt() {
        String plain = read(between(PAGE, "id=\"clinic\"", "<h2 "));
        assertThat(plain).contains("No clinic's file is in use");
        String own = read(
                between(page(Optional.of(Clinics.read(Clinics.text(Clinics.RIVERSIDE)))), "id=\"clinic\"", "<h2 "));
        assertThat(own)
                .contains(
                        "Riverside Physio",
                        "five five five, oh one double four",
                        "555 0144",
                        "Monday to Friday, eight to six",
                        "You can borrow a heat pad at our front desk.",
                        "On that, please ask Riverside Physio.",
                        "phone Riverside Physio: five five five");
    }

    @Test
    void itNeedsNothingFromElsewhereAndHoldsNoScript() {
        assertThat(PAGE).doesNotContain("http:", "https:", "<script", "<link", "<img", "src=", "@import", "url(");
        assertThat(PAGE).doesNotContain("{{", "}}").contains("<style>", "@media print", "lang=\"en\"", "<nav ");
    }

    @Test
    void everyTagIsClosedEveryLinkLeadsSomewhereAndEveryIdIsThereOnce() {
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(PAGE)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile("href=\"#([^\"]*)\"").matcher(PAGE).results().map(link -> link.group(1)))
                .isNotEmpty()
                .isSubsetOf(ids);
        List<String> open = new ArrayList<>();
        Pattern.compile("<(/?)([a-z0-9]+)").matcher(PAGE).results().forEach(tag -> {
            if (tag.group(1).isEmpty() && !tag.group(2).equals("meta")) {
                open.add(tag.group(2));
            } else if (!tag.group(1).isEmpty()) {
                assertThat(open.removeLast()).isEqualTo(tag.group(2));
            }
        });
        assertThat(open).isEmpty();
    }

    @Test
    void everyTableHasACaptionAndHeaders() {
        List<String> tables = Pattern.compile("<table.*?</table>", Pattern.DOTALL)
                .matcher(PAGE)
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
        assertThat(tables)
                .hasSizeGreaterThan(50)
                .allSatisfy(table -> assertThat(table).contains("<caption>", "<th scope=\"col\">"));
        List<Integer> levels = Pattern.compile("<h([1-6])")
                .matcher(PAGE)
                .results()
                .map(heading -> Integer.valueOf(heading.group(1)))
                .toList();
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("heading " + i).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void aTextIsEscaped() {
        assertThat(Markup.text("<b>\"x\" & y</b>").html()).isEqualTo("&lt;b&gt;&quot;x&quot; &amp; y&lt;/b&gt;");
        assertThat(Markup.text("x").in("a", "href", "\"><script>").html()).doesNotContain("<script>");
    }

    @Test
    void everyBuildMakesIt() throws Exception {
        Path file = folder.resolve("target/review.html");
        new Review(SOURCES, folder).write(file, Optional.empty());
        assertThat(Files.readString(file)).isEqualTo(PAGE);
        assertThat(PROJECT.resolve("target/review.html")).exists();
    }

    private static void hold(String text, List<String> missing) {
        if (!READ.contains(text.strip())) {
            missing.add(text);
        }
    }

    private static List<Answer> answers(Topic topic) {
        return Stream.concat(topic.answers().stream(), topic.more().stream()).toList();
    }

    private static Reply reply(Topic topic, Answer answer, Region region, int variant) {
        Optional<String> thing = new TreeSet<>(answer.when().things()).stream().findFirst();
        Question asked = new Question(topic.id(), thing, Optional.empty(), Optional.empty());
        return GUIDANCE.again(answer.id(), asked, RegionalTexts.example(answer), region, variant, RegionalTexts.TIMES)
                .orElseThrow();
    }

    private static List<String> texts(Tree tree) {
        return switch (tree) {
            case Tree.Text text -> List.of(text.value());
            case Tree.Items items ->
                items.parts().stream().flatMap(part -> texts(part).stream()).toList();
            case Tree.Fields fields ->
                fields.parts().values().stream()
                        .flatMap(part -> texts(part).stream())
                        .toList();
        };
    }

    private static String page(Optional<needlecare.clinic.Clinic> clinic) {
        return Sheet.of(SOURCES, Sentences.of(SOURCES), Optional.empty(), clinic);
    }

    /** A page as it is read: without tags, cells apart. */
    private static String read(String html) {
        return html.replaceAll("<style>[^<]*</style>", "")
                .replaceAll("</(td|th|tr|li|p|h[1-6])>", " ")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        int end = page.indexOf(to, start);
        return page.substring(page.indexOf('>', start) + 1, end < 0 ? page.length() : end);
    }
}
