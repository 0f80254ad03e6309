package needlecare.words;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a pattern was heard.
 *
 * @param span from the first to the last word of it
 * @param parts the words that the pattern names, without the other words in between
 */
public record Match(Span span, List<Span> parts) {
    static Match of(Span span) {
        return new Match(span, span.start() == span.end() ? List.of() : List.of(span));
    }

    Match join(Match next) {
        List<Span> all = new ArrayList<>(parts);
        all.addAll(next.parts);
        return new Match(span.cover(next.span), all);
    }

    /** Whether it names one of these words. */
    public boolean names(Span other) {
        return parts.stream().anyMatch(part -> part.overlaps(other));
    }
}
