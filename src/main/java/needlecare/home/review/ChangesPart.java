package needlecare.home.review;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What has changed since it was signed. */
final class ChangesPart {
    static final String UNSIGNED = "Nothing has been signed yet.";

    private ChangesPart() {}

    static Markup of(Optional<Signed> signed, List<Sentence> sentences) {
        return signed.map(state -> of(state, Changes.since(state, sentences)))
                .orElseGet(() -> Markup.text(UNSIGNED).in("p", "class", "note"));
    }

    private static Markup of(Signed signed, Changes changes) {
        Markup state = Markup.text("Signed by " + signed.by() + " on " + signed.on() + ". "
                        + (changes.isEmpty()
                                ? "Nothing has changed since."
                                : "Since then " + changes.changed().size() + " changed, "
                                        + changes.added().size() + " new, "
                                        + changes.gone().size() + " gone."))
                .in("p", "class", "note");
        return Markup.of(
                state,
                table("Sentences and levels that changed", changes.changed(), ChangesPart::isSaid),
                table("New sentences and levels", changes.added(), ChangesPart::isSaid),
                table("Rules and word lists that changed", changes.changed(), Sentences::isHeard),
                table("New rules and word lists", changes.added(), Sentences::isHeard),
                changes.gone().isEmpty()
                        ? Markup.NONE
                        : Markup.of(Markup.paragraph("No longer there:"), Markup.texts(changes.gone())));
    }

    private static boolean isSaid(String id) {
        return !Sentences.isHeard(id);
    }

    private static Markup table(String caption, List<Sentence> sentences, Predicate<String> which) {
        List<List<Markup>> rows = sentences.stream()
                .filter(sentence -> which.test(sentence.id()))
                .map(sentence -> List.of(Markup.text(sentence.id()), Markup.text(sentence.text()), Sheet.BOX))
                .toList();
        return rows.isEmpty()
                ? Markup.NONE
                : Markup.table(caption, List.of("where", "now", "agreed / to be changed"), rows);
    }
}
