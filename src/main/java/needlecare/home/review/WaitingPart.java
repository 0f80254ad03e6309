package needlecare.home.review;

import java.util.List;
import java.util.Map;
import needlecare.guidance.Guidance;
import needlecare.guidance.RedFlag;
import needlecare.guidance.Urgency;

/** What is said while help is on its way: in general, and in a red flag's own words. */
record WaitingPart(Guidance guidance, RegionalTexts said) {
    /** By kind of turn, for every red flag that has no words of its own. */
    Markup general() {
        return Markup.table(
                "While help is on its way, in general",
                List.of("kind", "what the patient says", "spoken", "shown"),
                guidance.whileWaiting().kinds().values().stream()
                        .map(kind -> List.of(
                                Markup.text(kind.id()),
                                Markup.text(kind.about()),
                                said.spoken(kind.say()),
                                said.shown(kind.say())))
                        .toList());
    }

    /** A red flag's own words; nothing if it has none. */
    Markup own(RedFlag flag) {
        List<List<Markup>> rows = flag.whileWaiting().entrySet().stream()
                .flatMap(level -> level.getValue().entrySet().stream().map(own -> row(level.getKey(), own)))
                .toList();
        return rows.isEmpty()
                ? Markup.NONE
                : Markup.table(
                        flag.id() + ": while help is on its way, in place of what is said in general",
                        List.of("level", "kind", "spoken", "shown"),
                        rows);
    }

    private List<Markup> row(Urgency level, Map.Entry<String, String> own) {
        return List.of(
                Markup.text(level.id()),
                Markup.text(own.getKey()),
                said.spoken(own.getValue()),
                said.shown(own.getValue()));
    }
}
