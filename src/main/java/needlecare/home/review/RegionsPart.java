package needlecare.home.review;

import java.util.ArrayList;
import java.util.List;
import needlecare.data.Tree;
import needlecare.guidance.Guidance;
import needlecare.guidance.Region;
import needlecare.guidance.Wording;

/** Numbers and words by region, and what is said around the answers. */
final class RegionsPart {
    private static final List<String> NUMBERS =
            List.of("emergency", "crisis", "provider", "doctor", "maternity", "poison");

    private final Guidance guidance;
    private final Tree tree;
    private final RegionalTexts said;
    private final Unconfirmed unconfirmed;

    RegionsPart(Guidance guidance, Tree tree, RegionalTexts said) {
        this.guidance = guidance;
        this.tree = tree;
        this.said = said;
        this.unconfirmed = new Unconfirmed(tree);
    }

    Markup numbers() {
        List<List<Markup>> rows = new ArrayList<>();
        for (Region region : guidance.regions().values()) {
            for (String number : NUMBERS) {
                Wording wording = word(region, number);
                rows.add(List.of(
                        Markup.text(region.locale() + ", " + number),
                        Markup.text(wording.say()),
                        Markup.text(wording.show()),
                        Markup.text(region.checked()),
                        Markup.of(
                                Markup.text(source(region.locale(), number)),
                                unconfirmed.ofWord(region.locale(), number)),
                        Sheet.BOX));
            }
        }
        return Markup.table(
                "Numbers, and whom to contact",
                List.of("region, what", "spoken", "shown", "last checked", "source", "agreed / to be changed"),
                rows);
    }

    private String source(String locale, String number) {
        return tree.field("regions")
                .field(locale)
                .find("sources")
                .flatMap(sources -> sources.find(number))
                .map(Tree::text)
                .orElse("no source is named");
    }

    Markup words() {
        List<List<Markup>> rows = new ArrayList<>();
        for (String word : Guidance.regionalWords()) {
            if (!NUMBERS.contains(word)) {
                rows.add(List.of(
                        Markup.text(word),
                        said.byRegion(region -> word(region, word).say()),
                        said.byRegion(region -> word(region, word).show())));
            }
        }
        return Markup.table("Words that depend on the region", List.of("word", "spoken", "shown"), rows);
    }

    private static Wording word(Region region, String name) {
        Wording wording = region.words().get(name);
        if (wording == null) {
            throw new IllegalStateException("no word for {" + name + "} in " + region.locale());
        }
        return wording;
    }

    /** Every text of the conversation, of how time is told and of screens, whatever fields the files have. */
    Markup conversation() {
        List<List<Markup>> rows = new ArrayList<>();
        for (String part : List.of("conversation", "clock", "reminders", "screens")) {
            addTexts(part, tree.field(part), rows);
        }
        return Markup.table("Texts around the answers", List.of("text", "spoken"), rows);
    }

    private void addTexts(String path, Tree part, List<List<Markup>> rows) {
        switch (part) {
            case Tree.Text text -> rows.add(List.of(Markup.text(path), said.spoken(text.value())));
            case Tree.Items items -> {
                int n = 1;
                for (Tree item : items.parts()) {
                    addTexts(path + " " + n++, item, rows);
                }
            }
            case Tree.Fields fields ->
                fields.parts().forEach((name, value) -> addTexts(path + "/" + name, value, rows));
        }
    }
}
