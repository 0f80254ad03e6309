package needlecare.home.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import needlecare.clinic.Clinic;
import needlecare.clinic.ClinicWords;
import needlecare.guidance.Guidance;
import needlecare.guidance.GuidanceReader;

/** The page: a frame with texts of its own, and the parts in it. */
final class Sheet {
    /** To be ticked on paper. */
    static final Markup BOX = new Markup(
            "<p class=\"box\"><span class=\"square\" aria-hidden=\"true\"></span> agreed <span class=\"square\" aria-hidden=\"true\"></span> to be changed: <span class=\"line\" aria-hidden=\"true\"></span></p>\n");

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z ]+)}}");

    private Sheet() {}

    static String of(SourceTrees sources, List<Sentence> sentences, Optional<Signed> signed, Optional<Clinic> clinic) {
        Guidance guidance = GuidanceReader.read(sources.guidance());
        RegionalTexts said = new RegionalTexts(guidance);
        TopicsPart topics = new TopicsPart(guidance, sources.askings(), sources.circumstances(), said);
        DangersPart dangers = new DangersPart(guidance, sources, said);
        RegionsPart regions = new RegionsPart(guidance, sources.guidance(), said);
        ClinicPart clinics = new ClinicPart(guidance, ClinicWords.read(sources.clinic()));
        Map<String, Markup> parts = new LinkedHashMap<>();
        parts.put("changes", ChangesPart.of(signed, sentences));
        parts.put("ours", dangers.ours());
        parts.put("raised", dangers.raised());
        parts.put("without claims", topics.withoutClaims());
        parts.put("unconfirmed", new Unconfirmed(sources.guidance()).table());
        parts.put("while waiting", new WaitingPart(guidance, said).general());
        parts.put("numbers", regions.numbers());
        parts.put("words", regions.words());
        parts.put("red flags", dangers.redFlags());
        parts.put("flags", links("flag-", guidance.redFlags().keySet()));
        parts.put("topic links", links("topic-", guidance.topics().keySet()));
        parts.put("topics", topics.topics());
        parts.put("things", topics.things());
        parts.put("conversation", regions.conversation());
        parts.put("clinic", clinics.of(clinic));
        parts.put("clinic sentences", clinics.sentences());
        parts.put("claims", topics.claims());
        parts.put("claims beyond", topics.claimsBeyond());
        parts.put("lists", dangers.lists());
        return filled(frame(), parts);
    }

    private static Markup links(String kind, Iterable<String> names) {
        List<Markup> links = new ArrayList<>();
        names.forEach(name -> links.add(Markup.link(kind + name, name)));
        return Markup.joined(" · ", links);
    }

    private static String filled(String frame, Map<String, Markup> parts) {
        return PLACE.matcher(frame).replaceAll(place -> Matcher.quoteReplacement(part(place, parts)));
    }

    private static String part(MatchResult place, Map<String, Markup> parts) {
        return Optional.ofNullable(parts.get(place.group(1)))
                .orElseThrow(() -> new IllegalStateException("the sheet has no part '" + place.group(1) + "'"))
                .html();
    }

    private static String frame() {
        try (InputStream in = Sheet.class.getResourceAsStream("/review/sheet.html")) {
            if (in == null) {
                throw new IllegalStateException("/review/sheet.html is missing: build the project first");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
