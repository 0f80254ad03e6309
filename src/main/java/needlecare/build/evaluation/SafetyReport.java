package needlecare.build.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The safety report as a page: tables and charts of {@link Metrics}, each share with its bounds, and every mistake with
 * its words.
 */
final class SafetyReport {
    private static final int BAR = 420;
    private static final int ROW = 22;
    private static final int LABEL = 250;

    private final Map<String, String> sections = new LinkedHashMap<>();

    /** Figures under a name, such as a half of a corpus heard in one way. */
    record Named(String name, List<Predictions.Prediction> results) {}

    SafetyReport headline(List<Named> sets) {
        return section(
                "headline",
                table(sets)
                        + chart("emergencies called emergency", sets, metrics -> metrics.emergencies())
                        + chart("urgent heard as danger", sets, Metrics::urgent)
                        + chart("calm taken for danger", sets, Metrics::overTriage));
    }

    SafetyReport halves(List<Named> sets) {
        return section("halves", table(sets));
    }

    SafetyReport ways(List<Named> sets) {
        return section("ways", table(sets));
    }

    SafetyReport flags(List<Predictions.Prediction> results) {
        return section(
                "flags",
                grouped(
                        "red flag",
                        results,
                        result -> !result.utterance().isCalm(),
                        result -> result.utterance().topic() + ", "
                                + result.utterance().level().id(),
                        Predictions.Prediction::reachesItsLevel,
                        "heard at its level or higher"));
    }

    SafetyReport styles(List<Predictions.Prediction> results) {
        return section(
                "styles",
                grouped(
                        "style",
                        results,
                        result -> !result.utterance().isCalm(),
                        result -> result.utterance().style(),
                        Predictions.Prediction::reachesItsLevel,
                        "heard at its level or higher"));
    }

    SafetyReport calm(List<Predictions.Prediction> results) {
        return section(
                "calm",
                grouped(
                        "kind",
                        results,
                        result -> result.utterance().isCalm(),
                        result -> result.utterance().style(),
                        Predictions.Prediction::isDanger,
                        "taken for danger"));
    }

    SafetyReport mistakes(List<Named> sets) {
        StringBuilder html = new StringBuilder();
        for (Named set : sets) {
            List<Predictions.Prediction> wrong = set.results().stream()
                    .filter(Predictions.Prediction::isMistake)
                    .toList();
            html.append("<details><summary>")
                    .append(escape(set.name()))
                    .append(": ")
                    .append(wrong.size())
                    .append(" of ")
                    .append(set.results().size())
                    .append(
                            "</summary>\n<table><tr><th>should be</th><th>was</th><th>words</th><th>because</th></tr>\n");
            for (Predictions.Prediction result : wrong) {
                html.append("<tr><td>")
                        .append(result.utterance().level().id())
                        .append(' ')
                        .append(escape(result.utterance().topic()))
                        .append("</td><td>")
                        .append(result.urgency().id())
                        .append(' ')
                        .append(escape(result.topic().orElse("")))
                        .append("</td><td>")
                        .append(escape(result.utterance().text()))
                        .append("</td><td>")
                        .append(escape(result.because()))
                        .append("</td></tr>\n");
            }
            html.append("</table></details>\n");
        }
        return section("mistakes", html.toString());
    }

    /** Writes the page. */
    void write(Path file) {
        String page = template();
        for (Map.Entry<String, String> section : sections.entrySet()) {
            page = page.replace("{{" + section.getKey() + "}}", section.getValue());
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private SafetyReport section(String name, String html) {
        sections.put(name, html);
        return this;
    }

    private static String table(List<Named> sets) {
        StringBuilder html = new StringBuilder(
                "<table><tr><th></th><th>emergencies called emergency</th><th>urgent heard as danger</th>"
                        + "<th>urgent called emergency</th><th>red flag named right</th><th>calm taken for danger</th><th>calm taken for emergency</th></tr>\n");
        for (Named set : sets) {
            Metrics metrics = Metrics.of(set.results());
            html.append("<tr><td>").append(escape(set.name())).append("</td>");
            for (ConfidenceInterval bounds : List.of(
                    metrics.emergencies(),
                    metrics.urgent(),
                    metrics.urgentAsEmergency(),
                    metrics.named(),
                    metrics.overTriage(),
                    metrics.calmAsEmergency())) {
                html.append("<td>").append(bounds).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    private static String grouped(
            String what,
            List<Predictions.Prediction> results,
            Predicate<Predictions.Prediction> counts,
            Function<Predictions.Prediction, String> group,
            Predicate<Predictions.Prediction> holds,
            String caption) {
        Map<String, List<Predictions.Prediction>> groups = new TreeMap<>();
        results.stream()
                .filter(counts)
                .forEach(result -> groups.computeIfAbsent(group.apply(result), name -> new ArrayList<>())
                        .add(result));
        StringBuilder html = new StringBuilder(
                "<table><caption>" + caption + "</caption><tr><th>" + what + "</th><th>share</th></tr>\n");
        groups.forEach((name, members) -> html.append("<tr><td>")
                .append(escape(name))
                .append("</td><td>")
                .append(ConfidenceInterval.of(members, holds))
                .append("</td></tr>\n"));
        return html.append("</table>\n").toString();
    }

    /** A bar per set, with its bounds as a line over it. */
    private static String chart(String caption, List<Named> sets, Function<Metrics, ConfidenceInterval> share) {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg role=\"img\" aria-label=\"%s\" width=\"%d\" height=\"%d\"><text x=\"0\" y=\"14\" font-weight=\"600\">%s</text>%n",
                escape(caption),
                LABEL + BAR + 120,
                ROW * (sets.size() + 1) + 8,
                escape(caption)));
        int row = 1;
        for (Named set : sets) {
            ConfidenceInterval bounds = share.apply(Metrics.of(set.results()));
            if (bounds.n() == 0) {
                continue;
            }
            int y = row * ROW + 4;
            svg.append(String.format(
                    Locale.ROOT,
                    "<text x=\"0\" y=\"%d\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"#2a6f97\"/>"
                            + "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#111\" stroke-width=\"2\"/><text x=\"%d\" y=\"%d\">%.1f %%</text>%n",
                    y + 12,
                    escape(set.name()),
                    LABEL,
                    y,
                    bounds.share() * BAR,
                    LABEL + bounds.lower() * BAR,
                    LABEL + bounds.upper() * BAR,
                    y + 7,
                    y + 7,
                    LABEL + BAR + 8,
                    y + 12,
                    100 * bounds.share()));
            row++;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String template() {
        try (InputStream in = SafetyReport.class.getResourceAsStream("/evaluation/safety.html")) {
            if (in == null) {
                throw new IllegalStateException("/evaluation/safety.html is missing: build the project first");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
