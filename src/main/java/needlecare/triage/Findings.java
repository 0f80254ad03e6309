package needlecare.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import needlecare.guidance.Urgency;
import needlecare.words.Match;
import needlecare.words.Span;
import needlecare.words.Token;

/** Gathers what is found in one text. */
final class Findings {
    private final Context context;
    private final String text;
    private final List<Finding> found = new ArrayList<>();
    private boolean asked;
    private boolean denied;

    Findings(Context context, String text) {
        this.context = context;
        this.text = text;
    }

    /** Adds what a rule heard, at the first place that is neither denied nor only asked about. */
    void add(Rule rule, List<Match> matches) {
        for (Match match : matches) {
            if (context.denies(match)) {
                denied = true;
            } else if (context.asked().covers(match)) {
                asked = true;
            } else {
                found.add(new Finding(rule.flag(), rule.urgency(), rule.name(), words(match.span())));
                return;
            }
        }
    }

    /** Adds what the second ear heard, which can only raise the level. */
    void raiseTo(Finding heard) {
        if (found.stream().noneMatch(other -> other.urgency().compareTo(heard.urgency()) >= 0)) {
            found.add(heard);
        }
    }

    boolean holdEmergency() {
        return found.stream().anyMatch(finding -> finding.urgency() == Urgency.EMERGENCY);
    }

    /** All of it, the worst first, and of what is equally urgent, by the order of the red flags. */
    Screening screening(Map<String, Integer> order) {
        if (found.isEmpty() && !asked && !denied) {
            return Screening.CALM;
        }
        found.sort(Comparator.comparing(Finding::urgency)
                .reversed()
                .thenComparing(finding -> order.getOrDefault(finding.flag(), Integer.MAX_VALUE)));
        return new Screening(List.copyOf(found), asked, denied);
    }

    private String words(Span span) {
        List<Token> tokens = context.reading().tokens();
        return text.substring(
                tokens.get(span.start()).start(), tokens.get(span.end() - 1).end());
    }
}
