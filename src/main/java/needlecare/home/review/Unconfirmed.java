package needlecare.home.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import needlecare.data.Tree;

/**
 * What nobody has confirmed yet: the field {@code check} beside a word of a region or an advisory tells what to find
 * out.
 */
record Unconfirmed(Tree guidance) {
    /** What isn't confirmed of a word of a region, to stand behind it; nothing if all is. */
    Markup ofWord(String locale, String word) {
        return check(guidance.field("regions").field(locale).find(word))
                .map(Unconfirmed::mark)
                .orElse(Markup.NONE);
    }

    /** What isn't confirmed of an advisory, to stand behind its level; nothing if all is. */
    Markup ofAdvisory(String flag, String level) {
        return guidance.field("red_flags").items().stream()
                .filter(file -> file.text("flag").equals(flag))
                .findFirst()
                .flatMap(file -> check(file.field("advisory").find(level)))
                .map(Unconfirmed::mark)
                .orElse(Markup.NONE);
    }

    private static Markup mark(String check) {
        return Markup.of(Markup.text(" "), Markup.text("UNCONFIRMED: " + check).in("strong", "class", "unconfirmed"));
    }

    /** All of it. */
    Markup table() {
        List<List<Markup>> rows = new ArrayList<>();
        guidance.field("regions")
                .fields()
                .forEach((locale, region) -> region.fields()
                        .forEach((word, wording) -> check(Optional.of(wording))
                                .ifPresent(check -> rows.add(row(Markup.text(locale + ", " + word), check)))));
        for (Tree file : guidance.field("red_flags").items()) {
            String flag = file.text("flag");
            file.field("advisory")
                    .fields()
                    .forEach((level, advisory) -> check(Optional.of(advisory))
                            .ifPresent(
                                    check -> rows.add(row(Markup.link("flag-" + flag, flag + ", " + level), check))));
        }
        return Markup.table(
                "Unconfirmed: to be found out before a release",
                List.of("where", "what to confirm", "agreed / to be changed"),
                rows);
    }

    private static List<Markup> row(Markup where, String check) {
        return List.of(where, Markup.text(check), Sheet.BOX);
    }

    private static Optional<String> check(Optional<Tree> tree) {
        return tree.filter(Tree.Fields.class::isInstance)
                .flatMap(fields -> fields.find("check"))
                .map(Tree::text);
    }
}
